// Quotations of the North Atlantic Treaty in other words, and words on its subject that are not in it: written by hand for this measurement.

/** The last part of the section's id. */
type Section = `article-${number}`;

/** In quotation marks, in other words: the passage can be recognised by anyone who has the article before them. */
export const PARAPHRASES: readonly (readonly [Section, string])[] = [
  ['article-5', 'an attack against one or more of the allies shall be considered an attack on all of them'],
  ['article-5', 'an armed attack on one member is to be considered as an armed attack against all members'],
  [
    'article-5',
    'an attack against one ally in Europe or North America is considered an attack against them all',
  ],
  ['article-5', 'an attack on one is an attack on all'],
  [
    'article-5',
    'each of them will help the Party so attacked by taking such steps as it considers necessary, including armed force',
  ],
  [
    'article-5',
    'each member will assist the one attacked by taking any action it deems necessary, including the use of force',
  ],
  ['article-5', 'such action as it thinks necessary, including military force'],
  ['article-5', 'to restore and keep up the security of the Atlantic region'],
  [
    'article-5',
    'all such attacks and any measures taken because of them must be reported immediately to the UN Security Council',
  ],
  [
    'article-5',
    'These measures end when the Security Council has taken the steps needed to restore international peace and security',
  ],
  ['article-5', 'the right to individual or collective self-defense under Article 51 of the UN Charter'],
  [
    'article-5',
    'in exercising the right of collective self-defence recognised in the Charter of the United Nations',
  ],
  [
    'article-1',
    'to settle all international disputes by peaceful means so that peace and justice are not put in danger',
  ],
  [
    'article-1',
    'to refrain from threatening or using force in any way that is inconsistent with the purposes of the United Nations',
  ],
  ['article-1', 'any international dispute in which they are involved must be settled by peaceful means'],
  [
    'article-2',
    'by strengthening free institutions and bringing about better understanding of the principles on which they were founded',
  ],
  [
    'article-2',
    'seek to remove conflict from their international economic policies and encourage economic cooperation between all of them',
  ],
  ['article-2', 'promote the conditions of stability and well-being'],
  [
    'article-3',
    'by continuous and effective self-help and mutual assistance maintain their capacity to resist an armed attack',
  ],
  ['article-3', 'maintain and build up their individual and collective ability to resist attack'],
  ['article-3', 'separately and together, through continuous self-help and mutual aid'],
  [
    'article-4',
    'the Parties consult whenever, in the view of any one of them, its territorial integrity or security is threatened',
  ],
  [
    'article-4',
    'will consult together whenever the territorial integrity, independence or security of any member is under threat',
  ],
  [
    'article-4',
    'consult when, in the opinion of one of them, the political independence of another is threatened',
  ],
  [
    'article-6',
    'an armed attack on one or more Parties includes an armed attack on their territory in Europe or North America',
  ],
  [
    'article-6',
    'islands under the jurisdiction of a Party in the North Atlantic north of the Tropic of Cancer',
  ],
  ['article-6', 'on the forces, ships or planes of any Party when in or over these territories'],
  [
    'article-7',
    'does not affect in any way the rights and duties of members under the Charter of the United Nations',
  ],
  [
    'article-7',
    'the Security Council’s primary responsibility for maintaining international peace and security',
  ],
  [
    'article-8',
    'no international engagement now in force between any of the Parties conflicts with the provisions of this Treaty',
  ],
  ['article-8', 'undertakes not to enter any international engagement that conflicts with the Treaty'],
  [
    'article-9',
    'The Parties establish a council on which every one of them is represented to consider the implementation of this Treaty',
  ],
  ['article-9', 'the council must be organised so that it can meet promptly at any time'],
  [
    'article-9',
    'shall set up whatever subsidiary bodies are necessary, in particular a defense committee at once',
  ],
  [
    'article-10',
    'by unanimous agreement, invite any European state able to further the principles of this Treaty to join',
  ],
  [
    'article-10',
    'may invite by unanimous consent any other European state that can contribute to the security of the North Atlantic',
  ],
  [
    'article-10',
    'Any state invited in this way becomes a Party by depositing its instrument of accession with the US Government',
  ],
  ['article-11', 'ratified and carried out by the Parties according to their own constitutional processes'],
  [
    'article-12',
    'After ten years the Parties shall, if any of them requests it, consult together in order to review the Treaty',
  ],
  [
    'article-13',
    'after twenty years any Party may leave the Treaty one year after giving notice of denunciation to the United States',
  ],
  ['article-13', 'any Party may cease being a Party a year after it has given its notice of denunciation'],
  [
    'article-14',
    'the English and French texts of this Treaty are both authentic and shall be kept in the archives of the United States',
  ],
];

/** Said of the treaty and its subject, and not in it. */
export const ABOUT_IT: readonly string[] = [
  'We will defend every inch of NATO territory, and nobody should doubt our resolve',
  'Article 5 is the bedrock of our alliance and it is ironclad',
  'If they don’t pay, we are not going to protect them',
  'There are many definitions of what it means to come to somebody’s help',
  'all for one and one for all',
  'Every member state is expected to spend at least 2 percent of its gross domestic product on defense',
  'an attack with nuclear weapons would have devastating consequences for Russia and for the world',
  'Ukraine’s rightful place is in NATO, and one day it will join',
  'security guarantees that are at least as strong as membership of the alliance',
  'The obligation is sacred and we will honor it',
  'We are united, and that unity was truly tangible today',
  'no boots will be on the ground in Ukraine',
  'a serious cyberattack could trigger a collective response',
  'The United States remains fully committed to the collective defense of Europe',
  'It does not say that anybody has to send a single soldier',
  'the most successful military alliance in history',
  'NATO was founded to keep the Americans in, the Russians out and the Germans down',
  'Nobody has ever attacked the alliance because everybody knows what would happen next',
  'The alliance has invoked the clause only once, after the attacks of September 11',
  'Membership is open to every democracy in Europe that meets our standards',
  'our security is indivisible and our commitment to each other is absolute',
  'the threshold for consultations is lower than the threshold for military action',
  'any attack will be met with a swift and severe response',
  'we cannot defend countries that refuse to defend themselves',
  'the treaty never promised anyone an automatic war',
  'It takes all members to agree before a new one can be invited',
  'Peace through strength is what has kept this continent safe for seventy years',
  'parties to the conflict must return to the negotiating table immediately',
];
