/** Every word of lost, claimed and disputed things, to be said in each language. */
export type TroubleWords = {
  state: string
  open: string
  ended: string
  settledState: string
  foundState: string
  // what stands between a loan and its return
  isLost: (day: string) => string
  isClaimed: (day: string) => string
  isDisputed: (day: string) => string
  trouble: string
  troubleOf: (title: string) => string
  what: string
  lose: string
  claim: string
  dispute: string
  note: string
  noteOptional: string
  cancel: string
  sending: string
  // reporting a loss
  loseNote: string
  costs: string
  compensation: string
  handling: string
  total: string
  how: string
  priceUnknown: string
  loseAct: string
  lost: (title: string) => string
  // claiming a return
  claimNote: string
  claimAct: string
  claimed: (title: string) => string
  liftTitle: string
  lift: string
  // disputing
  disputeNote: string
  disputeWhy: string
  disputeAct: string
  disputed: string
  disputeChargeOf: (name: string) => string
  disputeOf: Readonly<Record<'loan' | 'charge' | 'credit', string>>
  // lists
  noClaims: string
  noClaimsNote: string
  noLosses: string
  noLossesNote: string
  noDisputes: string
  noDisputesNote: string
  claimedOn: (when: string, who: string) => string
  lostOn: (when: string) => string
  unpaid: (money: string) => string
  paid: string
  refundUntil: (day: string) => string
  refundAlways: string
  lossStates: Readonly<Record<'lost' | 'paid' | 'written-off' | 'replaced' | 'found', string>>
  claimStates: Readonly<Record<'open' | 'found' | 'not-found', string>>
  endClaim: string
  endClaimOf: (title: string) => string
  endClaimTitle: string
  found: string
  foundFollows: string
  goesOn: string
  goesOnFollows: string
  isLostNow: string
  isLostNowFollows: string
  foundWhere: string
  endAct: string
  claimEnded: string
  replace: string
  replaceOf: (title: string) => string
  replaceTitle: string
  replaceNote: string
  newBarcode: string
  newBarcodeHelp: string
  replaceAct: string
  replaced: string
  // the page of a dispute
  disputeTitle: (n: string) => string
  toDisputes: string
  notThere: string
  disputeStates: Readonly<Record<'open' | 'upheld' | 'corrected' | 'rejected' | 'withdrawn', string>>
  about: string
  patron: string
  book: string
  openedAt: string
  openedBy: string
  reason: string
  evidence: string
  noEvidence: string
  addEvidence: string
  addEvidenceAct: string
  evidenceAdded: string
  frozen: string
  frozenLoan: string
  frozenMoney: string
  thawed: string
  story: string
  storyHidden: string
  noStory: string
  decision: string
  decideNote: string
  outcome: string
  outcomeNeeded: string
  upheld: string
  upheldFollows: string
  corrected: string
  correctedFollows: string
  rejected: string
  rejectedFollows: string
  amount: string
  amountForm: string
  decisionNote: string
  decideAct: string
  deciding: string
  decided: string
  withdraw: string
  withdrawing: string
  withdrawn: string
  endedBy: (who: string, when: string) => string
  takenBack: (money: string) => string
  nothingBack: string
}
