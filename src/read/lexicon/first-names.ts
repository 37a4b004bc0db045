import { wordSet } from "./word-set.js";

/** Given names that news uses for men, as far as they tell "he" from "she". Names borne by both are left out. */
export const maleFirstNames = wordSet(`
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aldo alejandro alexander alexandre alfonso alfred ali alistair allan allen alok amir amit
anand anders andré andre andreas andrew andrés angus ankit anthony antoine anton antonio antónio arjun arnaud arnold arthur arturo arvind ashok ashwin asif
barack barry bart bashar ben benedict benjamin bernard bernie bert bill bjorn björn bob boris brad bradley brendan brent brian bruce bruno bryan carl carlo
carlos cedric cédric cesar charles charlie chester chris christian christoph christophe christopher chuck claude clement clément clive colin conor craig curtis cyril
dan daniel daniele dario darren dave david dean deepak demis denis dennis derek diego dieter dietmar dimitri dirk dmitri dmitry dominic dominik don donald
doug douglas duncan dustin dwight eberhard ed eddie edgar eduardo edward edwin elias elon emmanuel enrico enrique eric erich erik ernest ernst evan fabian
fabio fabrice felipe felix ferdinand fernando filippo florian francesco francis francisco franck françois francois frank franz fred frederic frédéric frederick friedrich fritz
gareth gary gaston gavin geoff geoffrey georg george georges gerald gerard gérard gerhard gilbert gilles giorgio giovanni giuseppe glenn gordon graham grant greg
gregor gregory guido guillaume guillermo gunther gustavo guy hamid hamza hans harald hari harold harry harvey hassan hector heinrich heinz helmut hendrik henri henrik henry
herbert herman hermann hiroshi horst howard hubert hugh hugo hussein ian ibrahim igor ilya imran isaac ismail ivan jack jacob jacques jaime jake jakob james
jamie jan janos jason javier jean jeb jed jeff jeffrey jens jensen jeremy jerome jérôme jerry jesse jesus jim jimmy joachim joakim joao joaquin jochen joe joel johan johann
johannes john johnny jon jonas jonathan jordi jorge jose josé josef joseph joshua juan juergen jürgen julian julien julio julius junichi justin kareem karim karl
keith ken kenji kenneth kevin khalid kiran klaus konrad kumar kurt kyle lars laurent lawrence leo leon leonard leonardo leonid lewis liam lindsey lloyd lorenzo louis
luca lucas luigi luis lukas luke magnus mahmoud malcolm manfred manuel marc marcel marcelo marco marcos marcus mario mark markus marshall martin marty masayoshi mateusz mathias mats
matt matteo matthew matthias matthieu maurice maurizio max maxim maxime mehmet mel michael michel michele miguel mike mikhail milan miles mitch mitt mohamed
mohammad mohammed mohan morgan morris muhammad mukesh mustafa nadim nathan nathaniel neal ned neil nelson nicholas nick nicolas nicolás nigel niklas nikolai nikolay norbert norman olaf oleg oleksandr
oliver olivier omar oscar otto owen pablo paolo pascal patrice patrick paul paulo pavel pedro per pete peter petr phil philip philipp philippe phillip pierre piotr prakash pranav
rahul raj rajesh rajiv ralf ralph ramesh ramon randy raphael rashid ravi ray raymond reid reinhard rémi rene rené reza ricardo riccardo richard rick rishi rob robert
roberto rodrigo roger rohan roland rolf roman ron ronald rory ross roy ruben rudolf rudy rupert russell ryan salman salvatore sam samir samuel sandeep sanjay santiago satoshi
satya scott sean sebastian serge sergei sergey sergio shigeru shinzo simon stanley stefan stefano stephan stéphane stephane stephen steve steven stewart stuart sundar sunil suresh sven
tarek taro ted terrence terry theo theodore thierry thomas thorsten tim timothy tobias todd tom tomas tomasz tommy tony toshiro travis trevor tristan tyler ulrich
uwe vadim vijay vikram viktor vincent vinod vitaly vivek vladimir volodymyr walter warren wayne werner wilhelm will william willie winston wolfgang xavier yann
yannick yusuf yves yuri zachary
`);

/** Given names that news uses for women. */
export const femaleFirstNames = wordSet(`
abigail ada adriana agnes agnès aisha alessandra alexandra alexandria alice alicia alison allison amanda amber amelia amina amy ana anastasia andrea angela angelina anika anita anja ann anna
annabel annalena anne annegret annette annie antonia aoife arlene astrid audrey ayesha barbara beatrice beatriz becky belinda bernadette beth bethany betsy betty beverly bianca birgit bonnie brenda
bridget brigitte brooke camila camilla camille carla carly carmen carol carole caroline carolyn catherine cathy cecilia céline celine chantal charlotte chelsea cheryl chiara
chloe chloé christina christine cindy claire clara clare claudia colleen connie cristina cynthia dana danielle daniela dawn debbie deborah debra delphine denise diana diane dolores donna dora
doris dorothy edith eileen elaine eleanor elena eleni elisabeth elise eliza elizabeth ella ellen eloise elsa emilia emilie emily emma erica erika erin esther eugenia eva eve evelyn
faith fatima fatma federica fiona florence frances francesca françoise gabriela gabriele gabriella gabrielle gail gemma genevieve georgia georgina gillian gina ginni giorgia giulia gloria grace
greta gretchen gwen hannah harriet hayley heather heidi helen helena helene hélène helga henrietta hilary hilda hillary holly huma ida ilaria ilse imogen indira ines inés ingrid irene irina
iris isabel isabella isabelle ivana ivanka jackie jacinda jacqueline jane janet janice jasmine jeanette jeanne jelena jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodie
johanna josephine joyce juanita judith judy julia juliana julie juliet june justine kaja kamala karen karin karina karla kate katharina katharine katherine kathleen kathryn kathy katie katja katrin katrina katy
kay kayla kelly kerry kimberly kirsten kirsti kristalina kristen kristin kristina lara latoya laura lauren laurie lea leah leila lena leonie leslie leticia lidia lilian liliana lilly lily linda lindsay lisa liz liza lois lorena
lorraine louisa louise lucia lucía lucie lucinda lucy luisa lydia lynn madeleine madeline magdalena maggie maia maja malala manuela mara margaret margarita margot margrethe maria maría mariam marian mariana
marie marina marine marion marisa marissa marjorie martha martina mary maryam matilda maureen maya megan meghan melanie melinda melissa mercedes meredith mia michaela michelle mila milena mina mira miranda
miriam moira molly mona monica monika monique nadia nadine nancy naomi natalia natalie natasha nicola nicole nina noor nora norma olga olivia olympia ophelia paige pamela patricia patty paula
pauline peggy penelope penny petra phoebe phyllis pilar polly priscilla priti priya prudence rachel raquel rebecca regina renata renée rhonda rita roberta rosa rosalind rose rosemary roxana ruth
sabine sabrina safra sally samantha sandra sara sarah saskia selina selma serena shannon sharon sheila shelley sheryl shirin shirley sigrid silvia simone siobhan sofia sofía sonia sonja sophia sophie stacey stella
stephanie sue susan susana susanna susanne suzanne svetlana sylvia sylvie tamara tammy tania tanya tara tatiana teresa tessa thelma theresa therese tiffany tina tonya tracy trudy uma ursula valentina valeria
valerie vanessa vera veronica veronika victoria viktoria violet virginia viviane vivian wanda wendy whitney wilma yasmin yolanda yulia yvette yvonne zainab zara zoe zoë
`);
