// Judgements about names of parties, made by eye: which stand alone, which are words of everyday politics.

/** What the Factbook's lists have beside parties: lists of persons, remainders, armed groups told of elsewhere. */
export const LEFT_OUT =
  /Prime Minister|President|Must Not Stop|Hezbollah|Hizballah|HAMAS|Non-?partisan|Appointed|Vacant|Speaker|^Others?\b|^None\b|^Unaffiliated|^Reserved|^(?:For|I|There|Let.s|Groups?|Act|Non)\b|coalition$|Citizens of/i;

/** Parties that began as armed movements, of which the hand-written files tell. */
export const IDS: Readonly<Record<string, string>> = {
  'National Union for the Total Independence of Angola': 'organisation/unita',
  'Mozambican National Resistance': 'organisation/renamo',
};

/** A second bearer makes a name less sure, even where the word that it needs is missing: these belong to U.S. bodies. */
export const OTHERS_ACRONYMS = new Set([
  'CDC',
  'SSA',
  'GPS',
  'ABC',
  'AAA',
  'FAST',
  'KID',
  'POT',
  'APP',
  'USC',
  'UAE',
]);

/** Names that nothing else in ordinary news bears. */
export const ALONE = new Set([
  'Alternative for Germany',
  'Sinn Fein',
  'Sinn Féin',
  'Likud',
  'Fidesz',
  'Yesh Atid',
  'Sweden Democrats',
  'Brothers of Italy',
  'Fianna Fáil',
  'Fianna Fail',
  'Bharatiya Janata Party',
  'Scottish National Party',
  'Democratic Unionist Party',
  'Bloc Québécois',
  'Bloc Quebecois',
  'Kuomintang',
  'United Russia',
  'Five Star Movement',
]);

/** Shared or plain names that, near their country, mean its party. */
export const NEAR = new Set([
  'National Rally',
  'Law and Justice',
  'New Democracy',
  'Christian Democratic Union',
  'Justice and Development Party',
  "Republican People's Party",
  'Institutional Revolutionary Party',
  'Party for Freedom',
  'National Resistance Movement',
  'New Patriotic Party',
  'National Democratic Congress',
]);

/** Names of a kind that many countries have, whether or not the Factbook's lists show it, and single words of English. */
export const NOT_ALONE =
  /^(?:the )?(?:(?:new|united|national|social|socialist|christian|people'?s|liberal|democratic|democrat|democrats|republican|conservative|labou?r|workers'?|green|greens|left|right|centre|center|progressive|communist|party|alliance|front|union|movement|coalition|bloc|unity|of|the|and|for|action|congress|liberation|independence|freedom|justice|development|reform|hope|future|renewal|change|power|patriotic|popular|citizens'?|civic|moderate|moderates|radical|nationalist|federal|opposition|government|development|voice|radical|independent|agrarian|farmers'?|youth|women|solidarity|equality|peace|security|progress|prosperity|renaissance|together|forward|reconstruction|national|assembly|organization|list|group|first|country|homeland|fatherland|motherland|nation|citizen|democracy|salvation|resistance|dawn|tomorrow|revolution|revolutionary|constitution|constitutional|law|order|liberals?|conservatives?|socialists?|republicans?|voters?|free|good|direction|trust|harmony|republic|state|values?|life|faith|light|truth|path|way|pact|momentum|spring|sun|star|transformation|transformers|multiple|cabal|vamos|move|realizing|goals|ideas|vision|values|with|honou?r|love|hearts?|list|servant|dream)\b[ '-]*)+$/i;
