// Words that have a capital in every English text and are nobody's name: faiths and peoples by their endings, letters that everybody uses.

import { words } from '../link/lexicon/word-set';

/** Written with a capital by custom. Their plurals too. */
export const CAPITAL_BY_CUSTOM = words(`
  internet web god gods lord jesus christ allah bible quran koran gospel torah sharia scripture scriptures heaven
  democrat democrats republican republicans conservatives liberals libertarians independents tory tories communist communists nazi nazis
  jew jews jewish gentile muslim muslims christian christians catholic catholics protestant protestants sikh sikhs hindu hindus buddhist buddhists
  mormon mormons evangelical evangelicals arab arabs african africans european europeans asian asians hispanic hispanics latino latinos latina latinas
  caucasian native natives aboriginal indigenous black blacks white whites western eastern northern southern westerner westerners southerner southerners northerner northerners easterner easterners
  midwestern midwesterner american americans british french english german dutch swiss irish welsh scottish scots polish finnish danish greek greeks turk turks thai czech
  dumpster velcro kleenex jeep styrofoam popsicle frisbee jacuzzi taser tasers photoshop
  hi hello hey hmm oh ah wow yeah nope yep thanks thank please dear amen hallelujah sorry
  mom dad mum mama papa mommy daddy grandma grandpa auntie uncle aunt
  spring summer autumn winter easter halloween hanukkah passover eid diwali lent advent
  constitution constitutional congressional presidential gubernatorial senatorial parliamentary
  photo photos image images video videos caption credit source author authors editor update updated advertisement subscribe newsletter copyright
  soviet soviets allied allies
  confederate confederates merry happy alzheimer alzheimers parkinson parkinsons zika ebola covid coronavirus hodgkin tourette asperger
  earth sun moon mars venus jupiter saturn mercury pluto neptune
`);

/** In capitals by custom: nobody's name. Folded. */
export const LETTERS_BY_CUSTOM = words(`
  ceo cfo coo cto cio evp svp vp pm mp mps mep meps md phd ba ma mba bs msc jd dds gop potus flotus scotus vip vips
  tv tvs dvd cd cds pc pcs usb hdmi hd uhd led lcd oled cpu gpu ram rom ssd url html http https www pdf gif jpg png sms mms gps wifi lte
  dna rna hiv aids std stds sti adhd ptsd ocd mrsa sars mers covid ivf mri ct icu er cpr bmi lsd thc cbd
  lgbt lgbtq lgbtqia lgbtqi bame poc wasp
  gdp gnp vat ipo ipos etf etfs roi pr hr it ai vr ar api apis sdk app faq diy diys asap rip omg lol fyi tbd tba nda ndas
  suv suvs ev evs atv rv rvs uav uavs ufo ufos ied ieds icbm icbms wmd wmds swat pow pows mia kia awol
  emt emts cos
  usd eur gbp cad aud am pm est edt cst cdt mst mdt pst pdt gmt utc bst cet
  dj djs mc mvp mvps rbi rbis era ko tko qb
  cgi hq ufc ui ux ok us usa uk uae eu un nato ad bc bce ce ps id ids vs no nos aka eta poa atm atms pin
`);

/** Of nations, languages, faiths and those who hold with something: Kenyan, Flemish, Maltese, Stalinists, Thatcherism, Islamic. */
export const OF_A_PEOPLE =
  /(?:[^aeiou]ians?|eans?|[^w]ish|ese|isms?|ists?|ites?|[^m]ic|esque|phobic|phobia|(?:stan|rael|raq|aud|emen|jan|hrain|ngal|desh|omal)is?)$/;

/** Places that are called so behind their own name: Fort Lee is one by its first word, Long Island by its last. */
export const PLACE_ENDS = words(`
  city town village county island islands river lake bay beach valley mountain mountains hill hills park street avenue road boulevard
  square bridge tunnel airport station harbor harbour port sea ocean desert forest canyon creek falls springs heights district province
  peninsula coast strait canal border region territory prefecture township highway lane plaza tower hall palace stadium arena
`);
/** Laws and agreements, and bodies, whose names are joined by "and": the Food and Drug Administration, the Trade and Sanctions Act. */
export const JOINED_ENDS = words(`
  act acts law bill agreement treaty accord convention regulations administration commission agency department board bureau committee council
  association authority office ministry center centre institute college fund trust union
`);
/** Stand in front of a name where a caption or a credit has run into it. */
export const CREDITS = words(
  'getty photo photos image images ap reuters afp shutterstock istock epa upi instagram facebook twitter via',
);
export const PLACE_STARTS = words(
  'fort mount lake cape port san santa los las new north south east west upper lower',
);

/** Titles of those who are called by them and a given name alone. */
export const ROYAL = words('king queen prince princess pope');

/** Join a sentence to the one before it: no name begins with one. */
export const JOINING = words(`
  hence thus thereby thereafter therein whereby indeed nevertheless nonetheless notwithstanding otherwise instead besides furthermore
  similarly likewise consequently accordingly conversely alas lastly firstly secondly thirdly whence lest
`);

/** Parts of the sky and of the world: by themselves nobody's name. */
export const DIRECTIONS = words(
  'north south east west northeast northwest southeast southwest orient occident',
);
