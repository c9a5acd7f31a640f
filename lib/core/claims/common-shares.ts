// How common stems are in claims. Counted over PolitiFact's and Snopes' claims (CheckThat! lab) by `npm run eval -- claims-common`.

/** One claim in two to the power of the number has each of these stems in its text or title. */
export const COMMON: readonly (readonly [power: number, stems: string])[] = [
  [1.5, 'sai'],
  [3, 'trump'],
  [3.5, 'obama presid show state'],
  [4, 'claim donald new peopl photograph said year'],
  [4.5, 'american bill democrat on percent tax us vote'],
  [
    5,
    'barack care clinton elect get health hous job law make million nation plan rep republican support time video',
  ],
  [
    5.5,
    'ad attack biden billion call campaign candid children countri covid cut dai death everi feder first florida fund go govern group hillari immigr joe kill man monei now offic pai rate right school scott sen senat take texa two unit want white wisconsin',
  ],
  [
    6,
    'administr allow america ani back ban black budget caus chang check child citi compani cost creat dollar down even facebook fact fals famili fire former found georg give gop gov governor gun help home illeg imag increas john last like live made member name number old order pass photo polic post presidenti protest public rais re real record report rick secur sign social spend student three woman women work world',
  ],
  [
    6.5,
    'abort act actual announc arrest awai border bush busi california car come congress coronaviru counti court depart di due educ end fake forc four free gener georgia half high histori includ insur issu leav legal legisl major mani militari month muslim nearli need obamacar offici ohio onc paid part parti paul person program propos provid put receiv remov requir romnei run sander servic shoot stop took tweet ve voter walker war wear worker wrong york',
  ],
  [
    7,
    'account actor air almost anti ask author averag babi ballot benefit berni big break bui build case charg china chri citizen close colleg contain control cover crime cruz david dead deal debt die discov dog donat drug employe ever evid execut face five flag food ga girl got harri highest hold human incom island keep know larg lead leader left less letter life list look lost mail mark mayor mccain media medicar men mexico mike miss mitt much murder nanci north offer oil open oppos pelosi per perri place plai point polici polit posit power prison privat product protect recent reform refus releas resid respons result rule save second sever sex share shot start still store studi suprem system taken taxpay ted tell term test thousand todai top turn union univers vaccin victim viral virginia wai warn washington water went word young',
  ],
  [
    7.5,
    'accus across admit african ag ago aid alreadi amend appear approv around attempt base becom believ blame bodi boi brown came cancer capitol captur card carolina carri caught center chain christi class comment commit compar confirm congression coverag credit crimin critic current custom danger debat defens deficit depict describ develop differ diseas district doctor doubl drive drop earli econom economi effect energi event exist fail fall fbi fight film find follow fox fraud full gai game gave growth hand head higher hit hoax hospit host hour hurrican investig januari jersei jim johnson juli june justic kid known largest lawmak let level line link long lose low lower march marco marijuana mass mean medic meet messag michael michel middl mislead mostli mother move next novemb oppon oregon organ origin pandem parent park past phone pictur poll popul pose prevent price pro project properti quot race ralli rape realli reduc relat repres restaur return reveal rhode rubio russia russian ryan sale secretari see sell send sent serv set sexual singl six small son speaker speech spent stand star stimulu stori street talk target teacher terrorist thing think third told tom trade trillion true try unemploy user veteran vice visit wage wall weapon week west win wrongli wrote ye',
  ],
  [
    8,
    'access accur afford anim anoth april area arm assault associ attornei austin bank behind better birth board book born bring burn cancel celebr ceo challeng charli christian christma cnn collect commun condit congressman conserv constitut contribut correct count crash cross data daughter dc decad decemb declar document drink driver earn eat elimin endors enforc entir far father featur februari foreign given god good great green hundr impeach industri inform intern involv iran iraq islam judg lack ladi land late least led liber littl local lowest manufactur mask matter medicaid meme michigan milwauke near nomine nuclear oper own owner patient penc plant produc promis prove purchas question rank read red remain replac request research risk robert ron seen senior septemb seven site soldier south special spread statement suggest suicid super team threaten tim total travel tri tv twitter violenc websit well',
  ],
];
