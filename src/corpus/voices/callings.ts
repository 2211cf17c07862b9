/**
 * What people are by trade, part or family, as nouns: `Campaigner Ada Roe`, `the striker`, `his wife`.
 * Some are surnames as well.
 */
export const callings: ReadonlySet<string> = new Set(
  `campaigner villager resident neighbour neighbor striker defender midfielder goalkeeper keeper winger forward
   captain skipper boss pensioner teacher headteacher student pupil farmer baker butcher fisherman historian
   economist poet novelist playwright writer musician artist painter photographer engineer scientist researcher
   biologist ecologist ornithologist meteorologist geologist archaeologist architect designer volunteer organiser
   organizer protester protestor shopkeeper owner landlord landlady tenant builder plumber driver passenger witness
   survivor veteran councillor councilor cllr inspector constable pc nurse midwife surgeon paramedic gp barrister
   counsel solicitor prosecutor defendant mum dad mother father grandmother grandfather widow widower wife husband son
   daughter brother sister uncle aunt cousin partner fiancé fiancée friend businessman businesswoman entrepreneur
   conservationist environmentalist firefighter pilot sailor skier swimmer runner cyclist boxer golfer jockey
   bowler batsman pitcher quarterback referee umpire trainer bookseller librarian curator chef cook waiter
   waitress barman gardener ranger vet vicar priest bishop archbishop minister secretary mayor president governor
   senator judge clerk deputy principal manager director executive spokesman spokeswoman spokesperson lawyer
   attorney analyst expert professor actor actress singer composer conductor author reporter presenter
   teenager toddler boy girl man woman`.split(/\s+/u),
);
