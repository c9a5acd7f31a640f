// Given names borne by many, so that two capitalised words can be told to be a person. Derived.

/**
 * First words of the names of 4 or more people in lists of politicians and public figures (EveryPolitician 2015,
 * Open States, Wikidata labels). Written by `npm run eval -- lexicon`.
 */
export const GIVEN_NAMES = `
aaron abbas abdallah abdelali abdelaziz abdelhak abdelkader abdellah abdellatif abdelmajid abderrahmane abdou abdoulaye abdul abdulahi abdulaziz
abdullah abdullahi abel abraham abu abul ada adam adama adel adem adil adnan adolf adoum adrian adriana adriano advocate afonso afrim agim agnes
agostinho agustín aharon ahmad ahmat ahmed ahmet aisha akram alain alan alasdair alastair alban albert albertina alberto aldo alec alejandra alejandro
aleksandar aleksander aleksandra alena alessandro alex alexander alexandre alexis aleš alfonso alfred alfredo algirdas alhaj ali alice alicia alison
alistair allan allanazar allen allison ally alma alois alojz alun alvin amadou amadu amanda amber amina aminata amir amnon amos amy an ana anatolie
anatoliy anatoly anders andre andrea andreas andrei andrej andreja andres andrew andrey andris andrzej andrás andré andrés andy ane ang angel angela
angelina angelo angie angus angélica anita ann anna anne annette annick annie annika anthony antoine anton antoni antonio antoniou antony antonín antti
antónio anwar aníbal april araceli arben ari arie ariel arif armand armando armen armin arnaud arne arnold aron art arthur arto artur arturo aryeh
asbjørn asha ashley ashok ashot asma astrid astrit atajan atamyrat attila august augusto aurelio austin australian avi avigdor avraham awa awang axel
axmed aziz aziza aïssata aïssatou bakary bal barbara barrister barry bart batyr beat beatrice beatriz beck becky begum ben ben-zion benedict
benito benjamin benoît benson bent bernadette bernard bernardo bernd bernhard bernie bert bertrand beryl beth betsy betty beverly bharat bill billy
binyamin bjarne björn bjørn blaine blake blanca bo bob bobby bogdan bohuslav bongani boniface boris borislav boubacar brad bradford bradley
brahim brandon branislav branko brenda brendan brent brett brian bridget brigitte britt bruce bruno bryan bryce bubba buddy bujar byron bùi cabdi cal
caleb cali calvin cameron camille candice candy carina carl carla carles carlo carlos carmelo carmen carol carolina caroline carolyn carrie casey
catarina catherine cathy cecil cecilia cedric celeste celia cesar cha chad chae chaim chan chandra chang chantal charles charlie charlotte
chatzidimitriou chaudhry che chea cheikh chen cheryl chew chi chia chin chip cho choe chon chong chris christian christina christine christoph
christophe christopher chu chua chuck cindy claire clare clarence claude claudia claudio claus clay clayton clint clive clyde cody colette colin connie
conor constantin corey corinne cornelia corneliu cory courtney craig cristian cristina cristián crystal curt curtis cynthia cyril cécile céline césar
dag dagmar dale dalia dalton damian damien damir dan dana dani daniel daniela danielle danilo danny dara darin dario darius dariusz darrell darren
darryl daryl darío dashamir dave david davit dawn dean deb debbie deborah debra deidre dejan del delia denis denise dennis deputada derek derrick
desmond dhan diana diane dianne dick didier diego dieter dietmar dimas dinesh dipak dirk dmitry doc dolores domingos dominic dominique don donald
donato donna donnie donovan dora doris doug douglas dov dragan drew driss duarte dumitru duncan dustin dušan dwight dylan dương earl ed eddie edgar
edgardo edi edith edmond edmund edmundo eduard eduardo edward edwin eero ehud eileen einar elaine eleanor electoral elena elhadji eli eliahu elias elie
eliezer elijah elisa elisabeth eliyahu elizabeth ellen elmar elsa elvira emanuel emil emile emilie emilio emily emma emmanuel eng engineer enrico
enrique ephraim eric erica erich erick erik erika erin erkki erling ernest ernesto ernie ernst ervin erwin esko esteban esther ethan eugene eugenio
eugène eva evan evelyn fabio fadil faisal farid fathi fatiha fatima fatimah fatma fatmir fausto federico felipe felix ferdinand fernand fernando fidel
filipe filippo filomena finn fiona flavio flemming flor flora florence florian florin fong fouad frances francesco francine francis francisca francisco
franck franco frank franklin frans františek franz françois françoise fred freddy frederick fredrik fritz frédéric fulvio félix gabe gabriel gabriela
gabriele gagik gail gale gan ganesh ganga gani gareth garry gary gaspar gaston gavin gayle geir gene geneviève geoff geoffrey geography georg george
georges georgiadis georgios gerald gerard gerardo gerd gerhard germán gerry ghazi gheorghe gian gianfranco gianluca gianni giannopoulos gideon gil
gilbert gilles gillian gina ginny giorgi giorgio giorgos giovanni giuseppe giàng gladys glen glenn gloria godfrey goh golam gonzalo gonzález goran
gordon grace graciela graeme graham grand grant greg gregg gregory gretchen guadalupe guido guillaume guillermo gunnar gustavo guy guðjón guðmundur
gyula gábor gérard göran haakon habib haim haji hal hamad hamid hamoud hamza hamzah han hana hanna hannah hannes hans hansjörg harald harold harriet
harrison harry hasan hasen hashim hassan hayk heath heather hector hedi heidi heinrich heinz helen helena helge helmut hendrik heng henk henning henri
henriette henrik henry herb herbert herman hermann hernán hervé hilary hillary ho holger holly hong hope hovhannes howard hoàng hu hubert hugh hugo
humberto humphrey hussain hussein huw huỳnh hwang hà håkan håkon héctor hélène hüseyin hồ iain ian ibraahim ibrahim ibrahima ida idris ignacio igor
ilan ilir ilkka im imran imre imrich inga inge inger ingrid ingvald innocent ioannis ion irakli irena irene irina irma isaac isabel isabelle isak
ismail israel issa istván itzhak iurie ivan ivana ivar ivo iván jacinto jack jackie jackson jacob jacqueline jacques jacqui jaime jake jakob jamal
james jamie jamila jan jana jane janelle janet janice janne jared jari jaromír jaroslav jaroslava jasmine jason javier jay jean jean-charles
jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jeanne jeff
jeffrey jen jennifer jenny jens jeremiah jeremy jerome jerry jerzy jess jesse jessica jessie jesus jesús jill jim jimmy jindřich jitka jiwan jiří jo
joachim joan joana joanna joanne joaquim joaquín jocelyn jodi jody joe joel joey johan johann johanna johannes john johnny johnson jon jonas jonathan
jordan jordi jorge jose josef josep joseph josephine josh joshua josé joy joyce jozef joão joël juan juana judith judy juha jukka jules julia julian
juliana julie julio julius juma june juraj juris justin justine jyrki jákup ján jérôme jógvan jón józsef jørgen jürg jürgen jānis kaare kaj
kalle kalogiannis kamal kamala kamel kamil kang kara karel karen kari karim karin karina karine karl karla karol karsten katarina kate kateřina
katherine kathleen kathy katie katja katrin katrina katy kay kazi keith kellie kelly kelvin ken kennedy kenneth kenny kent kerry kevin khadija khaled
khalfan khalid khalifa khalil khamis khatib kim kimberly kimmo kirk kirsten kjell klaus knut kofi koh kong konrad konstantin konstantinidis
konstantinos konstantopoulos kris krishna krista kristen kristian kristin kristina kristine kristján krzysztof kurt kwabena kwaku kwame kwasi kwon kye
kyle kåre kęstutis ladislav laila lakshman lal lance larry lars lasse lau laura laurel lauren laurence laurent lauri laurie lawrence laxmi le lea leah
lee leif leigh leila lena leo leon leonard leonardo leonid leopold leopoldo les leslie lester leticia levan lewis leyla liam libor liew lilian liljana
lillian lily lim lincoln linda lindiwe lindsay lindsey ling lino lionel lisa lisbeth lise lists little liv liz ljiljana lloyd loh long loren lorena
lorenzo lori lou louis louise lourdes low luc luca lucas lucia lucien lucy ludmila luigi luis luisa luke luz luís lydia lynda lynn lynne lyonpo lászló
lê ma maciej mack madeleine magda magdalena maggie magnar magnus magnús mahamadou mahamat mahdi mahendra mahinda mahmoud mai maja makhdoom maksat
malcolm malik mamadou man manfred manny mansor manuel marc marcel marcela marcelo marco marcos marcus marek margaret margareta margarida margarita
marguerite mari maria mariam marian mariana marianne mariano maricela marie marie-françoise marija marilyn marina marino mario marion marisol marit
marián mark markku marko markus marlene mart marta martha martin martina martine martti marty martín marvin mary maryam maría massimo mat mathew
mathias mats matt matthew matthias matti mattias maura maureen maurice mauricio mauro max maxamed maxamuud maxime maxine maxwell maya mduduzi meg megan
mehmet meir mel melanie melissa melvin menachem menahem meredith meritxell mette mia mian michael michal michel michele michelle michèle mick mickey
miguel mihaela mihai mika mikael mike mikhail mikko miklós milada milan milena miloslav miloš mimi mina minerva miodrag mir miriam miroslav mirza mitch
mitchell mladen mo mohamad mohamed mohammad mohammed mohan mohd mokhtar molly monica monika monique mons mordechai morgan morten moses moshe moussa
moustapha muhamad muhammad muhammed mun muriel murray musa mussa mustafa mustapha mykola myron mária mário mónica nabil nada nadia nadine nahum naim
naima nam nana nancy naomi napoleon naser natalia natalie natalya natasha nate nathalie nathan nathaniel national nazim ndeye neal neil nelly nelson ng
nguyễn ngô nicholas nick nico nicola nicolae nicolas nicole nicolás niels nigel nii nik nikki nikola nikolay nils nina nino nissim noah noel nora
norbert norm norma norman noureddine numan nuno nurul néstor odd oikonomou ola olaf olav oldřich ole oleg oleksandr olga oliver olivia olivier omar
ondřej ong orhan orlando oscar oskar osman osvaldo othman ottar otto oumar ousmane owen paata pablo paddy paek pak pam pamela panagiotopoulos pang
paolo papa papadimitriou papadopoulos papageorgiou papakonstantinou papandreou pappas park pascal pascale pat patrice patricia patricio patrick patrik
patty paul paula pauline paulo pavel pavol peder pedro peggy pekka pen pengiran penny per pernille perry pertti petar pete peter petr petra petras
petri petro petru petter phan phil philip philipp philippe phillip phyllis phùng phạm pia pierre pieter pilar pinhas piotr pir prakash predrag
prem priscilla pyon páll quentin rachael rachel rachid radim rafael raimo rainer raj raja ralph ram ramadan ramesh ramli ramon
ramón rana randall randy raphael rashid rasmus ratu ray raymond raúl rebecca regina reginald reidar reijo religion remo renato renee renzo rené reuben
reuven rex ri ricardo rich richard rick ricky rigmor riitta rim risto rita ro rob robbie robert roberta roberto robin robyn rocío rod rodger rodney
rodolfo rodrigo roger rojas roland rolf roman romeo román ron ronald ronnie ronny rory rosa rose rosemary rosie rosmarie ross roy royal ruben rubén
rudolf rudy ruedi rui ruslan russ russell rusty ruth ryan ryang ryszard saad sabah sabina sabine sabri sabrina sahibzada said salah saleh salem
sali salim sally salma salman salomón salvador sam samantha samba samir sammy samson samuel samvel sandra sandy sanja santiago sara sarah sardar sarita
saud sayed saša scott seah sean sebastian sebastián seppo serdar serge sergei sergej sergey sergio serhiy seth seydou seán shakila shalom shamsul shane
shannon sharif sharon shaul shaun shawn sheila shelley shelly shimon shirley shlomo shmuel siciid sidi sigríður sigurd silvia silvio sim simcha
simon simone sin sita siti siva slobodan so sofia sok solomon solveig son song sonia sonja sophia sophie souad spencer stacey stacy stan stanislav
stanisław stanley stefan stefano steinar stella stephanie stephen steve steven stewart stuart stéphane sue sulaiman suleiman surendra susan
susana susanna susanne suzan suzanne svein sven sverre svetlana sydney syed sylvain sylvester sylvia sylvie sébastien sérgio søren tahir talal tamar
tamara tammy tan tanja tanya tara tarja tatiana tatyana tay taylor ted teddy tengku teo teodoro terence teresa terje terrence terri terry teuta thandi
thelma theo theodor theodore theresa thierry thomas thor tibor tiffany tigran tim timmy timo timothy tina ting tobias todd toh tom tomas tomasz tommy
tomás tomáš tong toni tony tonya toomas tor tore torgeir torstein tracey tracy travis trevor trey tricia trine trinidad trish trond troy trygve trương
trần trịnh ty tyler ulf ulla ulrich umar uri urmas urs ursula uzi vadim val valentin valentina valentín valeri valerie valeriu valeriy valery valérie
vanessa vasile vasileiou vera verena vernon veronica verónica vesna vicente vicky victor victoria viera viktor viliam ville vince vincent viorel virgil
virgilio virginia vitaly vivian vladimir vladimír vladislav vlasta vlastimil vojtěch volodymyr vytautas václav véronique víctor võ vũ wade wahab walid
walter walther wan wang warren wayne webster wee wenche wendell wendy werner wes wesley wilfred wilhelm will william willie willy wilson winston
wolfgang wong woody wouter xasan xavier ximena xuseen ya yaakov yahya yair yakov yang yannick yasmin yaw yaya yee yehiel yehuda yeo yeoh yigal yisrael
yitzhak yong yosef yossi yousef yu yun yuri yury yusuf yves yvette yvonne zac zach zack zahra zainal zakaria zalman zbigniew zdeněk zeev zita zoe
zoltán zoran zsolt zurab zuzana zvi álvaro ángel árni åge åsa åse édouard éric ólafur óscar øyvind đinh đào đặng đỗ ľubomír ľuboš štefan željko əli
`;
