// Ordinary words of public English, so that a capital at the start of a sentence is not taken for a name. Derived.

/** In 20 % or more of the texts. Written by `npm run eval -- lexicon`, which says from what. */
export const FRAME_WORDS = `
about actually after against all also an and any are as at back be because been before being believe better big but by campaign can come could country
day did didn do doing don done down even ever every fact first for from get give go going good got government great had has have he her here him his
how if in into is it its just know last let like look lot made make many me mean more most much my need never new no not now of on one only or other
our out over people president put question really right said same say saying see she should so some something take talk talking tell than that the
their them then there these they thing things think this those through time to two up us very want was way we well were what when where which who why
will with work world would years you your
`;

/** In 8 or more texts. */
export const ORDINARY_WORDS = `
abandon abandoned abide ability able abolish abortion above abroad absolute absolutely absurd abuse abused academic accept acceptable accepted
accepting access accessible accomplish accomplished accomplishment accord according account accountability accountable accounts accurate accusations
accused accusing achieve achieved achievement achievements acknowledge acknowledged across act acted acting action actions active actively activist
activists activities activity actor acts actual ad add added addiction adding addition additional address addressed addresses addressing adds
administration admirals admire admission admit admitted admitting adopt adopted ads adult adults advance advanced advances advantage advantages
advertisement advertising advice advised adviser advisers advising advisor advocate advocated affairs affect affected affecting affects afford
affordable afraid aftermath afternoon again age aged agencies agency agenda agent agents aggression aggressive aggressively ago agree agreed agreeing
agreement agreements agrees agricultural agriculture ahead aid aide aides aimed ain air aircraft airline airliner airplane airport airports album
aliens alike alive allegations alleged allegedly alliance alliances allies allow allowed allowing allows ally almost alone along alongside already
alternative although aluminum always am amazed amazing ambassador ambitions ambitious amid amnesty among amount amounts amp analysis analyst analysts
analyzed anchor ancient anger angry anniversary announce announced announcement announces announcing annual anonymous another answer answered answering
answers anthem anticipated anybody anymore anyone anything anytime anyway anywhere apart apartment apologize apologized apologizing apology apparent
apparently appeal appeals appear appearance appearances appeared appearing appears applause applicants application applications applied applies apply
applying appoint appointed appointment appreciate appreciation approach approached approaches appropriate approval approve approved approximately
architect area areas aren arena arguably argue argued arguing argument arguments arm armed arming arms army around arranged arrest arrested arrive
arrived arriving art article articles artificial artist ashamed aside ask asked asking asks aspect aspects assault assemble assessed assessment assets
assist assistance assistant associate associated association assume assumed assuming assure astonishing asylum atmosphere attack attacked attacking
attacks attempt attempted attempting attempts attend attended attending attention attitude attorney attract attracted attractive audience audiences
audio audit audited author authoritarian authorities authority authorized auto automaker automatically automobile available average aviation avoid
avoided avoiding award awarded aware away awful awfully babies baby backed background backing backlash backs bad badly bail bailed bailout balance
balanced balancing ballistic ballot ban band bank banking bankrupt bankruptcy banks banned banning bar barely bargain barred barrier barriers base
baseball based bases basic basically basis bathroom battery battle battleground bear beat beaten beating beautiful beauty became become becomes
becoming bed began begging begin beginning begins begun behalf behavior behind belief beliefs believed believes believing bell belong belongs beloved
below bench beneath benefit benefits best bet between beyond bias biased bid bigger biggest bigotry bill billion billionaire billionaires billions
bills bin bipartisan birth birthday birther bit bitter bizarre black blame blamed blaming bleed bless blessed blew blind block blocked blocks blog
blood blow blowing blown blue board boat boats bodies body bold bomb bombed bombing bombings bombs bond bonds booing book books boom booming boost
border borders born borrow borrowed borrowing boss both bother bothered bottom bought bound boundaries box boy boys brain branch brand brave break
breaking breaks breathe bridge bridges brief briefing briefly bright brilliant bring bringing brings brink broad broadcast broadcasting broader broke
broken brother brothers brought brown brutal brutally bucks budget budgets build building buildings built bulk bunch burden burdens bureaucracy
bureaucrats buried burning bus business businesses businessman busy button buy buying buys cabinet cable cages caliphate call called calling calls calm
came camera cameras camp campaigned campaigning campaigns campus cancel canceled cancer candidacy candidate candidates cannot cap capabilities
capability capable capacity capita capital captain capture captured car carbon card cards care career careers careful carefully cares caring carried
carrier carriers carry carrying cars cartels case cases cash cast casualties catastrophe catastrophic catch caucus caucuses caught cause caused causes
causing cease celebrate celebrated celebration celebrity cell census cent center centers central centre cents centuries century ceremony certain
certainly certificate certified chain chair chairman challenge challenged challenges challenging champion chance chances change changed changes
changing chants chaos chapter character charge charged charges charging charitable charity charter cheap cheaper cheating check checked checks cheering
chemical chemistry cherish chicken chief child childhood children choice choices choose choosing chopping chose chosen church circle circumstances
cited cities citing citizen citizens citizenship city civil civilian civilians civilized claim claimed claiming claims clarification clarify class
classic classified clean clear clearly client climate clip clock close closed closely closer closest closing cloud club coach coal coalition coast code
coin cold collapse collapsing colleague colleagues collect collecting collection college colleges collusion color colors combat combination combined
comedy comes comfort comfortable coming command commander commanders commands comment commented comments commerce commercial commission commit
commitment commitments committed committee committing common commonly commonsense communicate communications communist communities community companies
company compare compared comparing comparison compassion compassionate compensation compete competing competition competitive complain complained
complaining complaints complete completed completely complex compliance complicated comply component comprehensive compromise compromised computer
computers concept concern concerned concerning concerns conclude concluded conclusion conclusions concrete condemned condition conditions conduct
conducted conducting conference confidence confident confidential confirm confirmed conflict conflicts confront confronted confronting confused
congratulate congratulations congressional congressman congressmen connect connected connection connections conscience consensus consent consequence
consequences conservative conservatives consider consideration considered considering consistent consistently consists conspiracy constant constantly
constitutional construction consultant consulting consumer consumers consumption contact contacted contain contained containing content contentious
contest contested context continue continued continues continuing contract contractors contracts contrary contrast contribute contributed contributing
contribution contributions control controlled controlling controls controversial controversy convention conventional conversation conversations convert
convicted convince convinced convincing cool cooperate cooperating cooperation cop cops core corner corporate corporation corporations correct
correctly correctness correspondent corrupt corruption cost costing costs couldn counsel count counted counter counterterrorism counties counting
countless countries counts county couple courage courageous course court courts cousin cover coverage covered covering covers crack crash crazy create
created creates creating creation creative credibility credible credit credits crime crimes criminal criminals crises crisis critical critically
criticism criticize criticized criticizing critics crooked cross crossed crossing crosstalk crowd crowds crucial crumbling crushing cry crying cultural
culture cure curious currency current currently custody customer customers cut cuts cutting cyber cycle dad daily dairy damage damn danger dangerous
dare dark data date dates daughter daughters days de dead deadline deadly deal dealers dealing dealings deals dealt death deaths debate debated debates
debating debt debut decade decades decent decide decided deciding decision decisions decisive declare declared decline declined declining decrease
dedicated deductibles deductions deemed deep deeper deeply defeat defeated defeating defend defended defender defending defense defensive deficit
deficits define defined defining definitely definition degree degrees delay delayed delegate delegates deleted deliver delivered delivering delivery
demand demanded demanding demands democracy demonstrate demonstrated denied denuclearization deny denying depend dependent depending depends depleted
deployed deport deportation deportations deported deporting depression describe described describes describing description deserve deserves design
designated designed desire desk desperate desperately despite destabilize destroy destroyed destroying destruction detail detailed detailing details
detention determine determined determining devastating devastation develop developed developer developing development developments device devices
devoted devotion diabetes diagnosed dialogue dictator dictatorship die died differ difference differences different differently difficult difficulties
difficulty dig digestible digging digital dignity dinner diplomacy diplomatic diplomats direct directed direction directly director disabled disagree
disagreed disagreement disagreements disappointed disaster disastrous discipline disciplined disclosure discovered discovery discrimination discuss
discussed discussing discussion discussions disease disgrace disgraceful disgusting dishes dishonest dismissed displaced display displayed
disproportionately dispute disrupt distance distant distinguished distributed district districts disturbing diverse diversity divide divided divides
dividing division divisions divisiveness doctor doctors document documents does doesn dog dollar dollars domestic dominate dominated donate donated
donations donor donors door doors double doubled doubt download downtown dozen dozens draft drain dramatic dramatically draw drawing drawn dream dreams
drew drinking drive driven driver drivers driving drop dropped dropping drove drug drugs due dumping during duties duty dying dynamic each eager
earlier early earn earned earning earth ease easier easiest easily eastern easy eat eating economic economically economics economies economist
economists economy edge editor editorial educated education educational effect effective effectively effects efficiency efficient effort efforts eight
either elderly elect elected electing election elections electoral electorate electric element elements eligible eliminate eliminated eliminating elite
elites else elsewhere email emails embarrassing embassy embedded embrace embraced embracing emerge emerged emergency emissions emotional emphasized
employ employed employee employees employer employers employment empower empowering empty enable enabled enact encounter encourage encouraged
encouraging end ended ending endless endorse endorsed endorsement endorsements endorsing ends enemies enemy energy enforce enforced enforcement
enforcing engage engaged engagement engaging engine engineering engineers enhance enjoy enjoyed enormous enormously enough ensure ensuring enter
entered entering enterprise enters enthusiasm enthusiastic entire entirely entitled entitlement entitlements entrepreneurs entry environment
environmental epidemic equal equality equally equipment equity equivalent era erase erected error errors especially essential essentially establish
established establishing establishment estate estimate estimated estimates et ethics ethnic evening event events eventually everybody everyday everyone
everything everywhere evidence evil evolved exact exactly example examples excellent except exception exceptional exchange exchanges excited excitement
exciting exclusive excuse executive executives exercise exist existence existential existing exists exit expand expanded expanding expansion expect
expectations expected expects expense expenses expensive experience experienced experiences expert expertise experts explain explained explaining
explanation explode exploded explore explosion export exports expose exposed exposing express expressed expressing expression extend extended extensive
extent extra extraordinarily extraordinary extreme extremely extremism eye eyes face faced faces facilities facility facing factor factories factors
factory facts fail failed failing fails failure failures fair fairly fairness faith fake fall fallen falling falls false falsely familiar families
family famous famously fan fans fantastic fantasy far farm farmer farmers farms fashion fast faster fastest fat fatal fate father fathers fault favor
favorable favored favorite favors fear fears feature featured features fed federal feed feel feeling feelings feels fees feet fell fellow felt female
few fewer field fields fifteen fifth fight fighter fighters fighting fights figure figured figures file filed filibuster filing fill filled filling
film final finally finance financial financially financing find finding finds fine fined fines finest finger finish finished finishing fire fired
firing firm firms firsthand fiscal fit fitness fits five fix fixed fixing flag flash flat fled fleeing fleet flew flexibility flexible flight flights
flood flooding floor flow fly flying focus focused focuses focusing folks follow followed following follows food fool foolish foot footage football
force forced forces forcing foreign foremost forever forged forget forgot forgotten form formal formally format formed former forms formula forth
fortunate fortune forum forward fossil fought found foundation founded founder founders founding four fourth fracking frame framework frankly fraud
fraudulent free freedom freedoms freeze frequent frequently fresh friend friendly friends friendship front frustrated frustration fuel fuels fulfill
full fully fun function fund fundamental fundamentally funded funding fundraiser funds funny further future gain gained gaining gains game games gang
gangs gap gas gather gathered gathering gave gay gays gee gender general generally generals generate generated generation generations generous
gentleman gentlemen gets getting giant gift girl girls given gives giving glad glass global globe glorious goal goals goes gold golf gone gonna
goodness goods gosh gotta gotten govern governments governor governors grab grabbed grabbing grade gradually graduate graduated grand grandchildren
grandfather grandkids grandmother grandparents grant granted grants graphic grateful grave greater greatest greatly greatness greed green grew grid
ground grounds group groups grow growing grown growth guarantee guaranteed guaranteeing guarantees guard guess guessing guest guests guide guilty gun
guns guts guy guys hack hacked hacking hadn hair half hall halt hand handed handful handle handled hands hang hanging happen happened happening happens
happy hard harder hardest hardly hardworking harm harsh hasn hate hates hatred haven having head headed heading headline headlines headquarters heads
heal healing health healthcare healthy hear heard hearing heart heartbreaking hearts heat heaven heavily heavy heck hedge height held hell help helped
helpful helping helps hero heroes herself hey hidden hide hiding high higher highest highlight highlighted highlights highly highway highways himself
hire hired hiring historic historical historically history hit hitting hoax hold holding holds hole home homeland homeless homes hometown honest
honestly honor honorable honored honors hope hoped hopeful hopefully hopes hoping horrible horribly horrific horror hospital hospitals host hostages
hosted hostile hosting hosts hot hotel hotels hour hours household households houses housing however https huge human humanitarian humanity hundred
hundreds hunt hunting hurt hurting hurts husband ice icon idea ideas identified identify identity ideological ignore ignored ill illegal illegally
illegals illness image images imagine immediate immediately immigrant immigrants immigration immune immunity impact impacted implement implemented
importance important importantly imports impose imposed imposing impossible imprisoned improve improved improvements improving inaccurate inappropriate
inaudible inauguration incarceration incentives incident incidents include included includes including income incomes increase increased increases
increasing increasingly incredible incredibly incumbent indeed independence independent independents index indexes indicate indicated indicates
indicating indicted individual individuals industrial industrialized industries industry inequality inflation inflicted influence information informed
infrastructure inherit inherited initial initially initiated injured injuries injustice inner innocent innovation inside insiders insist insisted
inspire inspired instability instance instances instead instincts institution institutional institutions insult insulted insults insurance integrity
intellectual intelligence intelligent intend intended intense intent intention interest interested interesting interests interfere interim internal
international internet interpret interrupt intervention interview interviewed interviews introduce introduced invaded invasion invest invested
investigate investigated investigating investigation investigations investigators investing investment investments investors invitation invite invited
inviting invoked involve involved involvement involves involving iron island isn isolated issue issued issues issuing items itself jail jails jet jets
jihad job jobs join joined joining joins joint joke journalist journalists journey joy judge judges judgment judicial jump jumped jumping justice
justices justified keep keeping keeps kept key kick kicked kid kidding kids kill killed killer killers killing killings kind kinds kitchen km knee knew
knife knock knocked knocking knowing knowledge known knows la label labor lack ladies lady laid land landed landing landmark landslide language large
largely larger largest lasted late later latest latter laugh laughed laughing laughter launch launched launching law lawmakers laws lawsuit lawsuits
lawyer lawyers lay laying lead leader leaders leadership leading leads league leaked leaning learn learned learning least leave leaves leaving led left
legacy legal legalization legally legislation legislative legislature legitimate length less lesson lessons lethal lets letter letters letting level
levels leverage liar liberal liberals liberties liberty license lid lie lied lies life lifetime lift lifted lifting light lights liked likelihood
likely likes limit limited limits line lines linked links list listed listen listened listening lists literally little live lived lives living loaded
loan loans lobby lobbying lobbyist lobbyists local located location locations lock long longer longest longtime looked looking looks loophole loopholes
loose lose loses losing loss losses lost lots loud love loved lovely loves loving low lower lowering lowest loyal loyalty luck lucky lunch luxury lying
ma machine machines magazine magic magnificent mail main mainly mainstream maintain maintained major majority maker makers makes making male man manage
managed management manager managers managing mandate mandated mandates mandatory manner manufacture manufacturer manufacturers manufacturing map
marching margin margins marijuana mark marked market marketing markets marriage married mass massacre massive massively master match matches mate
material materials math matter matters maximum may maybe mayor mayors meaning meaningful means meant meantime measure measures media median medical
medicine meet meeting meetings meets member members membership memo memorial memory men mental mentally mention mentioned mentions merely merit mess
message messages met method methods middle midst might migrants migration mile miles militarily military million millionaires millions mind minds mine
miners minimum minister ministers minor minorities minority minted minute minutes mirror misleading miss missed missile missiles missing mission
mistake mistakes mixed mobile mocked model models moderate moderator moderators modern mogul mom moment moments momentum moms money monitor month
months moon moral morning mortgage mostly mother mothers motivated mounting mouth move moved movement movements moves movie moving multinational
multiple murder murdered murderers murdering music must mutual myself mystery name named namely names narrative narrow nasty nation national nationally
nations nationwide native natural nature naval near nearby nearly necessarily necessary needed needs negative negotiate negotiated negotiating
negotiation negotiations neighbor neighborhood neighborhoods neighbors neither nerve nervous net network networks neutral newest newly news newspaper
newspapers next nice nicely nickel night nights nine nobody nominate nominated nominating nomination nominee nominees none nonpartisan nonsense nor
normal normally northern nose notable note noted notes nothing notice noticed noting notion novel nowhere nuclear number numbers numerous nursing oath
obligation obligations observed obstruction obtain obtained obvious obviously occasion occasionally occasions occupied occupying occur occurred
occurring ocean odd odds off offensive offer offered offering offers office officer officers official officially officials often oh oil okay old older
oldest once ones ongoing online onto open opened opening openly operate operated operating operation operations operatives opinion opinions opioid
opponent opponents opportunities opportunity oppose opposed opposes opposite opposition oppression optimism optimistic option options order ordered
orders ordinary organization organizations organize organized organizing original originally others otherwise ought ours ourselves outcome outcomes
outlets outlined outrageous outright outside outsider outspoken outstanding overall overcome overseas overthrow overturn overwhelming owe owed owes own
owned owner owners ownership owns pace package packed page pages paid pain painful paint painted pair panel paper papers parent parental parents park
parking part partially participate participated participating participation particular particularly parties partisan partner partners partnership parts
party pass passage passed passenger passengers passing passion passionate past path pathway patients patriotic patriots patrol pattern pause pay
paycheck payer paying payment payments payroll pays peace peaceful penalty pending penny per perceived percent percentage perfect perfectly perform
performance performed performing perhaps period periods permanent permanently permission permit person personal personality personally personnel
perspective persuade petition ph pharmaceutical phase phenomenal philosophy phone phones phony photo photos phrase physical physically pick picked
picking picture pictures piece pieces pigs pipeline place placed places plain plan plane planes planet planned planning plans plant plants plastic
platform play played player players playing plays plea please pleased pleasure pledge pledged plenty plotting plunge plus pocket pockets point pointed
pointing points poisoning police policies policing policy political politically politician politicians politics poll polling polls pollution pool poor
poorest poorly popular population port portion pose posed posing position positions positive possess possibility possible possibly post posted posting
potential potentially pour pouring poverty power powerful powers practical practically practice practices praise praised praising pray prayer prayers
praying precedent precious precisely predators predecessor predicted preexisting prefer pregnant premiums preparation prepare prepared prepares
preparing prescription presence present presented presents preserve presidency presidential presidents press pressed pressing pressure pretend pretty
prevent prevents previous previously price prices pride primaries primarily primary prime principal principle principled principles print prior
priorities prioritize priority prison prisons privacy private privately privilege probably problem problems procedures proceeded process produce
produced producer produces producing product production productive products professional professionals professor profile profiling profit profitable
profits profound program programs progress progressive progressives prohibit project projected projects proliferation prominent promise promised
promises promising promote promoted promoting promotion prompted proof propaganda proper properly properties property proposal proposals propose
proposed proposing prosecute prosecuted prosecution prosecutor prosecutors prospect prospects prosperity prosperous protect protected protecting
protection protections protects protest protester protesters protesting protests prototype proud proudly prove proved proven proves provide provided
provider provides providing province provision provisions public publications publicly published pull pulled pulling punch punish punished punishment
purchase purchased purple purpose purposes pursue pursued pursuing pursuit push pushed pushing puts putting qualifications qualified quality quarter
questioned questioning questions quick quickly quiet quietly quit quite quo quote quoted quotes quoting race races racial racism racist radical radio
raise raised raises raising rallies rally ran random range rank ranks rape rapid rapidly rapists rare rarely rate rates rather rating ratings reach
reached reaching reaction read readers reading reads ready real realistic reality realize realized reason reasonable reasons rebels rebuild rebuilding
rebuilt recall receive received receiving recent recently reception recession recipients reckless recklessness recognition recognize recognized
recognizing recommended record recorded recording records recover recovered recovery recruit red reduce reduced reducing reduction reelection reference
referred referring reflect reflects reform reforming reforms refugee refugees refuse refused refuses refusing regard regarding regardless regime
regimes region regional regions registered registration regret regular regularly regulate regulation regulations regulators regulatory reign reinforced
reject rejected related relates relations relationship relationships relative relatively release released releases releasing relevant reliable relief
religion religious rely remain remained remaining remains remarkable remarks remedy remember remembered remind reminded reminder remote removal remove
removed removing renegotiate renewable renewed rent repair repeal repealed repealing repeat repeated repeatedly replace replaced replacement replacing
replied report reported reportedly reporter reporters reporting reports represent representative representatives represented representing represents
reputation request requested requests require required requirement requirements requires requiring rescue research reserve reserves reset resident
residents resign resignation resigned resistance resolution resolve resonating resort resources respect respected respectfully respects respond
responded responders responding response responsibilities responsibility responsible rest restaurant restore restored restoring restrictions
restructuring result resulted resulting results retail retire retired retirement return returned returning returns reveal revealed revealing reveals
revenue reverse review reviewed reviews revolution rhetoric rich richer rid ride ridiculous rigged rights ringing rings riot riots rip ripped ripping
rise risen rising risk risks rival road roads roaring robust rock rocked rocket rockets role roles roll rolled rolling room rooms root rooted rose
rough roughly round rounding rounds route routine row ruin rule ruled rules ruling rumors run running runs rural rush sacred sacrifice sacrificed sad
sadly safe safely safer safety sailors sake sale sales salute sample sanctioned sanctions sanctuary sat satisfied save saved saves saving savings saw
says scale scandal scare scared scenario scene scenes schedule scheduled school schools science scientific scientists score scored scream screaming
screen scrutiny sea search searching season seat seats second secondly seconds secret secretary secrets section sections sector sectors secure secured
securing security seeing seek seeking seeks seem seemed seems seen sees segment segments segregation seize seized selected selection self sell selling
sells senators send sending sends senior seniors sense sensitive sent sentence sentences sentencing sentiment separate separated serial series serious
seriously serve served server serves service services serving session set sets setting settle settled settlement seven seventh several severe severely
sex sexism sexual sexually shadow shadows shake shaking shall shame shameful shape share shared shares sharing sharp shed shield shift ship shipped
shipping ships shock shocked shocking shoes shoot shooter shooting shootings shop shore shores short shortly shot shoulders shouldn show showdown
showed showing shown shows shrink shut shutting shy sic sick side sided sides siege sight sign signal signature signed significant significantly
signing signs silent silver similar simple simply since singer single sir sister sit site sites sits sitting situation situations six sixth size skill
skills skin slavery slaves sleep sleeping slight slightly slobs slow small smaller smart smarter smartest smoking social socialism socialist society
soft software soil solar sold soldier soldiers sole solely solid solution solutions solve solved solving somebody somehow someone sometime sometimes
somewhat somewhere son song songs sons soon sooner sorry sort sorts sought soul sound sounded sounds source sources southern sovereign sovereignty
space spark speak speaker speaking speaks special species specific specifically specifics speculation speech speeches speed spend spending spends spent
spinning spirit split spoke spoken spokesman spokesperson spokeswoman sponsor sponsored sport spot spotlight spotted spread spring square squeeze
stability stable staff staffers stage stake stakes stance stand standard standards standing standpoint stands star stars start started starting starts
state stated statement statements statewide stating station statistics status statute stay stayed staying stays steady steal stealing steel step
stepped steps stick still stimulate stock stocks stolen stone stood stop stopped stopping stops store stores stories story straight straighten
straightforward strange strategic strategist strategy stream streets strength strengthen strengths stress stretch strict strike strikes striking strong
stronger strongest strongly struck structure struggle struggled struggles struggling stuck student students studied studies studio study studying stuff
stupid style subject subjected subjects submitted subpoena subsidies substance substantial substantially substantive suburban succeed succeeding
success successful successfully successor such sudden suddenly sue sued suffer suffered suffering sufficient suggest suggested suggesting suggestion
suggests suicide suit summer summit sums super supply support supported supporter supporters supporting supportive supports supposed sure surely
surface surge surplus surprise surprised surprising surrender surrogates surrounded surrounding surveillance survey survive survived survivors suspect
suspected suspects suspended suspicion sustainable sustained swamp swear sweat sweeping swing switch sworn symbol sympathetic system systemic systems
table tackle taken takeover takes taking talent talented talents talked talks tall tank tap tape target targeted targeting targets tariff tariffs task
taught tax taxes taxpayer taxpayers teach teacher teachers teaching team teams tear tears tech technical techniques technologies technology telephone
television telling tells temperament temporary ten tend tends tens tensions term terminate terms terrible terrific territory terror terrorism terrorist
terrorists test tested testified testimony testing tests text thank thanks theater theme themselves theory therefore thin thinking thinks third
thorough though thought thoughtful thoughts thousand thousands threat threaten threatened threatening threatens threats three threshold threw thrilled
thrive thriving throughout throw throwing thrown thugs thus ticket tide tie tied ties tight timer times timing tiny tip tired title titled today
together told tolerate tomorrow tone tonight too took tool tools top topic topics total totally touch touched tough tougher toughest tour toward
towards town towns track tracking trade trading tradition traditional traditionally traditions traffic trafficking tragedies tragedy tragic trail train
trained training transcripts transfer transferred transform transgender transition translator transparency transparent transportation trapped trash
travel traveled traveling travels treasury treat treated treating treatment treats treaty tree tremendous tremendously trend trial tried tries trigger
trillion trillions trip triple troops trouble troubled troubling truck trucks true truly trust trusted truth try trying tuition tune tunnels turmoil
turn turned turning turnout turns tweet tweeted tweets twelve twice type types typical typically ugly ultimate ultimately unable unacceptable unarmed
unbelievable unbelievably uncertain uncertainty unclear unconstitutional under undermine undermining understand understanding understands understood
undocumented unemployed unemployment unfair unfairly unfit unfortunate unfortunately unhappy uniform unify unifying union unions unique unit unite
unites units unity universal universities unknown unless unlike unlikely unlimited unnecessary unpopular unprecedented unrest until unusual unveiled
upcoming update updated uphold upon upset upstate uranium urban urge urged urgency urgent urging use used useful useless user users uses using usual
usually utterly vacuum valid valuable value values variety various vast vehicle vehicles verge verify version versions versus vet veteran veterans veto
vetoed vets vetted vetting via vibrant vice vicious victim victims victories victory video videos view viewed viewers viewing views vigorous vigorously
village violate violated violates violating violation violations violence violent virtual virtually visa visas visible vision visions visit visited
visiting visitors visits vital vocal voice voices volatile volume volunteers vote voted voter voters votes voting vowed vulnerable wage wages waging
wait waited waiting wake walk walked walking walks wall walls wanna wanted wanting wants war warfare warm warming warned warning warrant warriors wars
wasn waste wasteful wasting watch watched watching water waters wave ways weak weaken weakened weaker weakness wealth wealthiest wealthy weapon weapons
wear wearing weather web website wedding week weekend weekly weeks weigh weight weird welcome welcomed welcoming welfare went weren western whatever
whatsoever whenever wherever whether while white whites whoever whole whom whose wide widely wider widespread wife wild willing willingness win wind
window wing winner winners winning wins wipe wiped wisdom wise wish wishes witch withdraw withdrawn withdrew within without witness witnessed witnesses
wives woke woman women won wonder wonderful wondering word words wore worked worker workers workforce working works worldwide worried worries worry
worrying worse worst worth worthy wouldn wound wounded wounds wrap write writer writes writing written wrong wrote yeah year yelling yellow yes
yesterday yet young younger youngest yours yourself youth zero zone zones
`;
