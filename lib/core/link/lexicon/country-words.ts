// By which words a text or a description names a country. Derived.
// Written by `npm run eval -- lexicon` from the starter pack's table of countries (CIA World Factbook).

/** A country in each line: forms with space between, the words of one form joined by "+", folded and without plural ending. */
export const COUNTRY_WORDS = `
algeria algerian
angola angolan
botswana motswana batswana
benin beninese
burundi burundian
chad chadian
congo congolese
democratic+republic+congo drc congolese
cameroon cameroonian
comoro comoran
central+african
cabo+verde cape+verde cabo+verdean
djibouti djiboutian
egypt egyptian
equatorial+guinea equatorial+guinean equatoguinean
eritrea eritrean
ethiopia ethiopian
gambia gambian
gabon gabonese
ghana ghanaian
guinea guinean
ivory+coast cote+d+ivoire ivoirian
kenya kenyan
liberia liberian
lesotho mosotho basotho
libya libyan
madagascar malagasy
malawi malawian
mali malian
morocco moroccan
mauritiu mauritian
mauritania mauritanian
mozambique mozambican
niger nigerien
nigeria nigerian
south+sudan south+sudanese
guinea+bissau bissau+guinean
rwanda rwandan
south+africa south+african
senegal senegalese
sierra+leone sierra+leonean
somalia somali
sudan sudanese
togo togolese
sao+tome+principe sao+tomean
tunisia tunisian
tanzania tanzanian
uganda ugandan
burkina+faso burkinabe
namibia namibian
eswatini liswati emaswati swati
zambia zambian
zimbabwe zimbabwean
australia australian
solomon+island solomon+islander
fiji fijian
micronesia micronesian
kiribati
vanuatu
nauru nauruan
new+zealand new+zealander
palau palauan
marshall+island marshallese
tokelau tokelauan
tonga tongan
tuvalu tuvaluan
samoa samoan
antigua+barbuda antiguan barbudan
barbado barbadian bajan
belize belizean
costa+rica costa+rican
cuba cuban
dominica dominican
dominican
el+salvador salvadoran
grenada grenadian
guatemala guatemalan
haiti haitian
hondura honduran
jamaica jamaican
nicaragua nicaraguan
panama panamanian
saint+kitt+nevi st+kitt+nevi kittitian nevisian
saint+lucia st+lucia saint+lucian
trinidad+tobago trinidadian tobagonian
saint+vincent+grenadine st+vincent+grenadine vincentian
azerbaijan azerbaijani
armenia armenian
georgia georgian
kyrgyzstan kyrgyzstani
kazakhstan kazakhstani
russia russian
tajikistan tajikistani
turkmenistan turkmenistani
uzbekistan uzbekistani
myanmar burma burmese
brunei bruneian
cambodia cambodian
china prc chinese
indonesia indonesian
japan japanese
north+korea dprk korean
south+korea rok korean
lao laotian
mongolia mongolian
malaysia malaysian
papua+new+guinea png papua+new+guinean
philippine filipino
singapore singaporean
thailand thai
timor+leste east+timor timorese
taiwan taiwanese
vietnam vietnamese
albania albanian
andorra andorran
austria austrian
belgium belgian
bosnia bosnian herzegovinian
belaru belarusian
bulgaria bulgarian
cypru cypriot
denmark dane danish
ireland irishman irishmen irishwoman irishwomen irish
estonia estonian
czechia czech
finland finn finnish
france frenchman frenchmen frenchwoman frenchwomen french
germany german
greece greek
croatia croat croatian
hungary hungarian
iceland icelander icelandic
italy italian
kosovo kosovan
latvia latvian
lithuania lithuanian
slovakia slovak
liechtenstein liechtensteiner
luxembourg luxembourger
moldova moldovan
montenegro montenegrin
north+macedonia macedonian
monaco monegasque monacan
malta maltese
netherland dutchman dutchmen dutchwoman dutchwomen dutch
norway norwegian
poland pole polish
portugal portuguese
serbia serb serbian
romania romanian
slovenia slovene slovenian
san+marino sammarinese
spain spaniard spanish
sweden swede swedish
switzerland swiss
united+kingdom uk briton british britain england english scotland scottish wales welsh
ukraine ukrainian
vatican+city holy+see
united+arab+emirate uae emirati
bahrain bahraini
iran iranian
israel israeli
iraq iraqi
jordan jordanian
kuwait kuwaiti
lebanon lebanese
oman omani
qatar qatari
saudi
syria syrian
turkey turkiye turk turkish
yemen yemeni
canada canadian
mexico mexican
united+state us usa american
argentina argentine
bolivia bolivian
brazil brazilian
chile chilean
colombia colombian
ecuador ecuadorian
guyana guyanese
suriname surinamer surinamese
paraguay paraguayan
peru peruvian
uruguay uruguayan
venezuela venezuelan
afghanistan afghan
bangladesh bangladeshi
bhutan bhutanese
sri+lanka sri+lankan
india indian
maldive maldivian
nepal nepali nepalese
pakistan pakistani
hong+kong
palestine palestinian
`;
