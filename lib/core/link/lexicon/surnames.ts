// Family names borne by many: a full name made of a common given and a common family name belongs to several people. Derived.

/** Last words of the names of people with 8 or more different given names, from the same lists as the given names. */
export const COMMON_SURNAMES = `
abdullah adam adams aguilar aguirre ahmad ahmed aikaterini albert alberto alexander alexandros ali allen alvarado anastasios andersen anderson
andersson andrade andreas andrews angelos anna anthony antonios apostolos armstrong arnold arshad arthur athanasios austin aziz bailey bakar baker
baldwin barnes barrett bauer beck bell bennett berg berger berisha berry bhandari bishop black blanco boyd bradley brady brooks brown bryant buchanan
burke burns butler byrne cabrera calderón caldwell cali camacho cameron campbell campos carpenter carter castillo castro cervantes chan chang chapman
charalampos charles chaudhari chaudhary chen chol chowdhury christian christos cissé clark clarke cohen cole coleman collins constantin cook cooper
correia costa cox crawford cruz cullen cunningham dahl daniel daud david davies davis delgado deng diallo dimitrios dionysios diouf dlamini dr duncan
díaz edwards efstathios eleftherios eleni elliott ellis emmanouil england evangelos evans ferguson fernández ferreira figueroa fischer fisher
fitzgerald fitzpatrick flores ford foster fowler fox france francis frank fraser freeman gabriel garcia garcía garrett gashi george georgios gheorghe
gibson gillespie goldman gomez gonzales gonzalez gonzález graham grant gray green griffin griffiths grigorios guerrero gurung gutiérrez guzmán gómez
hall hamid hamilton hansen hanson harper harris harrison hart harvey hashim hassan hawkins hayes henderson henriksen henry hernandez hernández herrera
hess higgins hill hong hossain howard hoxha hudson hughes hunt hunter hussain hussein hùng ibrahim ilias international ioan ioannis ion irwin ismail
issa ivanov jackson jacobsen james jenkins jensen jiménez johansen johansson john johnsen johnson jones jordan joseph joyce kamara kane karlsson katz
keller kelly kennedy kent khamis khan kim king klein knight konstantinos krasniqi kyriakos lama lang lara larsen larsson lawrence lee levin levy lewis
león lin long lopez love lucas lund lynch lópez macdonald mahmud maria marshall martin martinez martins martín martínez matos maxamed may maïga
mcdonald mcguire mcnamara medina meier mena mendoza meyer michail mihai miller mitchell mohamed mohammed monteiro moody moore morales moran moreno
morgan morris morrison morton moses moss murphy murray mustafa muñoz méndez müller nash nelson newton nguyen nielsen nikolaos nikos nilsson núñez
o'brien o'connor oliveira oliver olsen omar ortega ortiz osman owen pacheco padilla palmer panagiotis park parker paul pavlos pearson pedersen peng
pereira perera perez perry peter petersen peterson petros phillips pierce pinto poudel powell price pérez rahman rai ramos ramírez rana reed reeves
reid reyes reynolds richards richardson rivas rivera robert roberts robertson robinson rodrigues rodriguez rodríguez rogers rojas romero rose ross roy
rubin rubio ruiz russell ryan said saleh salim salleh sanchez sanders sandoval santos schmid schmidt school schultz scott seng shah shaw shrestha silva
simmons simon simpson singer singh smith sosa soto spyridon stanley stavros stefanos stephen stephens stern stevens stewart stylianos sullivan suárez
svoboda sánchez sørensen taib taylor thapa theodoros thomas thompson thomson tong torres touré townsend traoré turner valdez varela vargas vasile
vasileios vega velásquez vásquez wagner walker wallace walsh ward warren washington watson webb weber wells west white william williams willis wilson
wood woods wright yadav yang yong-chol young zamora álvarez
`;
