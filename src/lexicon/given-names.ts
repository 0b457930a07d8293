import { wordSet } from "./words.js";

/** First names of women that are hardly ever surnames: who is called so alone is a woman. */
export const womensGivenNames = wordSet(`
  abby abigail ada adele adriana agatha agnes aisha alejandra alexandra alexis alice alicia alina alison allison amanda
  amelia amy ana anastasia andrea angela angelica angelina anita ann anna annabel anne annette annie antonia anya april
  ariana arlene astrid audrey aurora ayesha barbara beatrice beatriz becky belinda bella bernadette bertha beth bethany
  betty beverly bianca brenda bridget brigitte brittany camilla candace carla carmen carol carole carolina caroline carolyn
  carrie cassandra catherine cecilia celeste celia charlene charlotte chelsea cheryl chloe christina christine cindy claire
  clara clarissa claudia colleen connie constance cordelia corinne courtney crystal cynthia daisy daniela danielle
  daphne dawn deborah debra deirdre delia denise diana diane dina dolores donna dora doris dorothea dorothy edith eileen elaine
  eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie emily emma erica erika erin esmeralda
  esther ethel eugenia eva eve eveline evelyn fatima felicia fiona flora florence frances francesca freya frieda gabriela
  gabrielle gail galina gemma genevieve georgia georgina geraldine gertrude gina giovanna giulia gladys gloria greta gretchen
  guadalupe gwen gwendolyn hailey hannah harriet hazel heather heidi helen helena helene henrietta hilary hilda hillary
  ida ilse imelda imogen ines ingrid irene irina iris irma isabel isabella isabelle isadora iva ivana jacqueline jane
  janet janice janine jasmine jeanette jeanne jenna jennie jennifer jenny jessica jill joan joanna joanne jocelyn jodie
  josephine joy juanita judith judy julia juliana julie juliet june justine karen karin karina kate katerina katharine
  katherine kathleen kathryn kathy katie katrina kayla khadija kirsten kristen kristin kristina larisa laura lauren laurie lea
  leah leila lena leticia lidia lila lilian lillian lily linda lisa liz liza lois lola loretta lorraine louisa louise lucia lucille
  lucinda lucy ludmila luisa lydia mabel madeleine madeline madison maggie malala mandy marcella marcia margaret
  margarita margot maria mariam marianne marie mariana marilyn marina marisa marjorie marlene marta martha martina mary
  matilda maud maureen megan meghan melanie melinda melissa mercedes meredith michaela michelle mildred millicent millie
  mina minnie mira miranda miriam moira mollie molly mona monica monique muriel myra myrtle nadia nadine nancy naomi natalia
  natalie natasha nellie nicola nicole nina nora noreen norma octavia olga olive olivia ophelia paloma pamela patricia
  patti patty paula paulette paulina pauline pearl peggy penelope penny petra philippa phoebe phyllis polly priscilla
  priya rachel ramona raquel rebecca regina renata renee rhoda rhonda rita roberta robyn rosa rosalie rosalind rosamund
  rosanna rosemarie rosemary rosie rowena roxana roxanne ruby sabina sabine sabrina sadie sally samantha samira sandra sara
  sarah selena selina serena shakira sharon sheila shirin shirley sofia sonia sonja sophia sophie stacey stacy stella
  stephanie sue susan susana susanna susannah susie suzanne svetlana sybil sylvia tabitha tamara tania tanya tara tatiana
  teresa tessa thelma theodora theresa tina toni trudy ursula valentina valeria valerie vanessa vera veronica vicki vicky
  victoria viola violet virginia vivian vivienne wanda wendy wilhelmina winifred xenia yasmin yekaterina yolanda yulia yvette
  yvonne zainab zara zelda zoe zora
`);

/** First names of men that are hardly ever surnames. */
export const mensGivenNames = wordSet(`
  aaron abdul abdullah abe adam adolf ahmad ahmed aidan alain alec alejandro alessandro alexei alfonso alfred alfredo ali
  alistair amir anders andre andreas andrei andres andrew andy angus anthony antoine anton antonio archibald arjun armando
  arnaud arturo asif august augustus axel aziz barney bart bartholomew basil ben benny bernardo bernie bert bill billy bob bobby
  boris brad brendan brett caleb callum carlos casper cedric charlie chuck clarence claude claus clement clifford clint clive
  clyde colin cyril cyrus dan danny darren darryl dave derek desmond dick dieter dimitri dirk dmitry don donald doug dwayne
  dwight dylan ed eddie edgar edwin egon elias elijah emil emmanuel enrique eric erik ernest ernesto ernst erwin ethan eugene
  fabian farid federico fernando fidel filip francois fred freddie friedrich fritz gareth gavin geoff geoffrey georg georgi
  gerald gerhard giacomo giorgio giovanni giuseppe godfrey gottfried graeme greg gunnar gunther gus gustav hamid hans
  harold harvey hassan heinrich helmut henri hermann hiroshi hubert humphrey ian ibrahim ignacio igor ismail ivo jake jamal jan
  janos jason javier jeff jeffrey jeremiah jeremy jerry jesper jim jimmy jiri joachim joao joaquin joe joel joey johan johann
  johannes johnny jonah jonas jonathan jorge josef joshua josh juergen julio jurgen justin kareem karel karim kenji kenneth
  kevin klaus konrad konstantin kristian kurt lars larry lazlo leif leonardo leonid lionel lorenzo lorne louie luca luigi
  luis magnus mahmoud malcolm manuel marc marcel marcello mario martino mateo matt matthias maximilian mehmet miguel mike
  mikhail miroslav mitch mohamed mohammad mohammed muhammad mustafa nabil nate nathan nathaniel ned nick nicolai nicolas nigel
  nikita niklas nikolai nikos olaf oleg omar osama oskar pablo paolo pascal patricio pavel pedro per perseus pete philippe
  pierre pietro piotr quentin quincy rafael rajesh randy raoul rashid raul ravi ricardo rick ricky rob robbie roberto rocco rod
  roderick rodney rodrigo ron ronald ronnie rory rudolf rudy rupert sanjay saul scotty sean sebastian sergei seth shaun silas
  simeon stan stanislav stefan stefano stephan steve stuart sven svetoslav tariq ted teddy terence thaddeus theo theodore
  thierry thorsten tim timothy tobias tom tomas tommy toshiro ulrich umberto vadim valentin vasily vaclav viktor vince
  vincenzo vittorio vladimir volker waldemar waleed wilhelm willem willie winfried wolfgang yasser yuri yusuf yves zachary
`);
