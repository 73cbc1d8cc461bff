/**
 * Method and path of every operation, without any schema: what a client needs at run time. `idempotent`: takes an
 * `Idempotency-Key`, as every POST that changes something does. `root`: not under the prefix. `upload`: multipart body.
 */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly idempotent?: true
  readonly root?: true
  readonly upload?: true
}

export const apiPrefix = '/api/v1'

/** Begins the `type` of every problem document: a name, not an address. */
export const problemPrefix = 'urn:wenyuan:problem:'

export const paths = {
  signInStaff: { method: 'POST', path: '/session/staff' },
  signInReader: { method: 'POST', path: '/session/reader' },
  signOut: { method: 'DELETE', path: '/session' },
  getMe: { method: 'GET', path: '/me' },

  getLibrary: { method: 'GET', path: '/library' },
  register: { method: 'POST', path: '/registrations', idempotent: true },
  changeOwnPin: { method: 'PUT', path: '/me/pin' },
  createCardCode: { method: 'POST', path: '/me/card-codes' },
  redeemCardCode: { method: 'POST', path: '/card-codes/redemption', idempotent: true },
  listNotices: { method: 'GET', path: '/me/notices' },
  readNotices: { method: 'PUT', path: '/me/notices/read' },
  exportOwnData: { method: 'GET', path: '/me/export' },
  unbindWechat: { method: 'DELETE', path: '/me/wechat' },

  getProof: { method: 'GET', path: '/branches/:code/proof' },
  lookUp: { method: 'GET', path: '/lookup' },
  listPulls: { method: 'GET', path: '/holds/pulls' },
  getOverview: { method: 'GET', path: '/reports/overview' },
  getStatistics: { method: 'GET', path: '/statistics/:subject' },
  exportStatisticsCsv: { method: 'GET', path: '/statistics/:subject/export.csv' },
  exportStatisticsXlsx: { method: 'GET', path: '/statistics/:subject/export.xlsx' },
  stream: { method: 'GET', path: '/stream' },

  listBranches: { method: 'GET', path: '/branches' },
  createBranch: { method: 'POST', path: '/branches', idempotent: true },
  getBranchCalendar: { method: 'GET', path: '/branches/:code/calendar' },
  setBranchCalendar: { method: 'PUT', path: '/branches/:code/calendar' },

  previewClosure: { method: 'POST', path: '/closures/preview' },
  declareClosure: { method: 'POST', path: '/closures', idempotent: true },
  listClosures: { method: 'GET', path: '/closures' },
  getClosure: { method: 'GET', path: '/closures/:id' },
  listClosureEffects: { method: 'GET', path: '/closures/:id/effects' },
  undoClosure: { method: 'POST', path: '/closures/:id/undo', idempotent: true },

  listStaff: { method: 'GET', path: '/staff' },
  createStaff: { method: 'POST', path: '/staff', idempotent: true },
  changeStaff: { method: 'PATCH', path: '/staff/:id' },
  listApiKeys: { method: 'GET', path: '/api-keys' },
  createApiKey: { method: 'POST', path: '/api-keys', idempotent: true },
  deleteApiKey: { method: 'DELETE', path: '/api-keys/:id' },

  listPatronTypes: { method: 'GET', path: '/patron-types' },
  setPatronType: { method: 'PUT', path: '/patron-types' },
  listPatrons: { method: 'GET', path: '/patrons' },
  createPatron: { method: 'POST', path: '/patrons', idempotent: true },
  getPatron: { method: 'GET', path: '/patrons/:id' },
  changePatron: { method: 'PATCH', path: '/patrons/:id' },
  addCard: { method: 'POST', path: '/patrons/:id/cards', idempotent: true },
  changeCard: { method: 'PATCH', path: '/patrons/:id/cards/:card' },
  addBlock: { method: 'POST', path: '/patrons/:id/blocks', idempotent: true },
  removeBlock: { method: 'DELETE', path: '/patrons/:id/blocks/:blockId' },
  listConsents: { method: 'GET', path: '/patrons/:id/consents' },
  setConsent: { method: 'PUT', path: '/patrons/:id/consents/:kind' },
  listPatronLoans: { method: 'GET', path: '/patrons/:id/loans' },
  listPatronHolds: { method: 'GET', path: '/patrons/:id/holds' },
  getCredit: { method: 'GET', path: '/patrons/:id/credit' },
  getMembers: { method: 'GET', path: '/patrons/:id/members' },
  setMembers: { method: 'PUT', path: '/patrons/:id/members' },
  listGroups: { method: 'GET', path: '/patrons/:id/groups' },
  listRelations: { method: 'GET', path: '/patrons/:id/relations' },
  addRelation: { method: 'POST', path: '/patrons/:id/relations', idempotent: true },
  endRelation: { method: 'DELETE', path: '/patrons/:id/relations/:relationId' },

  listTransits: { method: 'GET', path: '/transits' },
  sendTransits: { method: 'POST', path: '/transits/shipments', idempotent: true },
  receiveTransits: { method: 'POST', path: '/transits/receipts', idempotent: true },
  abortTransit: { method: 'POST', path: '/transits/:id/abort', idempotent: true },
  loseTransit: { method: 'POST', path: '/transits/:id/loss', idempotent: true },

  getAccount: { method: 'GET', path: '/patrons/:id/account' },
  pay: { method: 'POST', path: '/patrons/:id/payments', idempotent: true },
  reversePayment: { method: 'POST', path: '/payments/:id/reversal', idempotent: true },
  chargePatron: { method: 'POST', path: '/patrons/:id/charges', idempotent: true },
  correctCharge: { method: 'POST', path: '/patrons/:id/corrections', idempotent: true },
  refundCredit: { method: 'POST', path: '/patrons/:id/refunds', idempotent: true },
  setOffCredit: { method: 'POST', path: '/patrons/:id/set-offs', idempotent: true },
  changeDeposit: { method: 'POST', path: '/patrons/:id/deposits', idempotent: true },
  getReceipt: { method: 'GET', path: '/receipts/:id' },
  listReceipts: { method: 'GET', path: '/receipts' },
  getReceiptSlip: { method: 'GET', path: '/receipts/:id/slip.txt' },
  getReceiptPdf: { method: 'GET', path: '/receipts/:id/receipt.pdf' },
  getStatement: { method: 'GET', path: '/patrons/:id/statement.pdf' },
  getLoanSlip: { method: 'GET', path: '/loans/:id/slip.pdf' },
  getTill: { method: 'GET', path: '/tills' },
  cashUp: { method: 'POST', path: '/cash-ups', idempotent: true },
  listCashUps: { method: 'GET', path: '/cash-ups' },
  getCashUp: { method: 'GET', path: '/cash-ups/:id' },
  startOnlinePayment: { method: 'POST', path: '/patrons/:id/online-payments', idempotent: true },
  listOnlinePayments: { method: 'GET', path: '/online-payments' },
  getOnlinePayment: { method: 'GET', path: '/online-payments/:id' },
  closeOnlinePayment: { method: 'POST', path: '/online-payments/:id/closing', idempotent: true },
  refundOnlinePayment: { method: 'POST', path: '/online-payments/:id/refunds', idempotent: true },
  createLegalPackage: { method: 'POST', path: '/legal-packages' },
  requestWaiver: { method: 'POST', path: '/patrons/:id/waivers', idempotent: true },
  listPatronWaivers: { method: 'GET', path: '/patrons/:id/waivers' },
  listWaivers: { method: 'GET', path: '/waivers' },
  withdrawWaiver: { method: 'POST', path: '/waivers/:id/withdrawal', idempotent: true },
  decideWaiver: { method: 'POST', path: '/waivers/:id/decision', idempotent: true },

  listItemTypes: { method: 'GET', path: '/item-types' },
  setItemType: { method: 'PUT', path: '/item-types' },
  createTitle: { method: 'POST', path: '/titles', idempotent: true },
  getTitle: { method: 'GET', path: '/titles/:id' },
  changeTitle: { method: 'PATCH', path: '/titles/:id' },
  createItem: { method: 'POST', path: '/items', idempotent: true },
  getItem: { method: 'GET', path: '/items/:id' },
  changeItem: { method: 'PATCH', path: '/items/:id' },
  listItems: { method: 'GET', path: '/items' },
  search: { method: 'GET', path: '/search' },
  suggest: { method: 'GET', path: '/suggest' },
  listTitles: { method: 'GET', path: '/titles' },

  checkOutItem: { method: 'POST', path: '/loans', idempotent: true },
  checkOutBatch: { method: 'POST', path: '/loans/batch', idempotent: true },
  getLoan: { method: 'GET', path: '/loans/:id' },
  undoLoan: { method: 'POST', path: '/loans/:id/undo', idempotent: true },
  renewLoan: { method: 'POST', path: '/loans/:id/renewals', idempotent: true },
  undoRenewal: { method: 'POST', path: '/loans/:id/renewals/undo', idempotent: true },
  renewPatronLoans: { method: 'POST', path: '/patrons/:id/renewals', idempotent: true },
  returnItem: { method: 'POST', path: '/returns', idempotent: true },
  undoReturn: { method: 'POST', path: '/returns/:id/undo', idempotent: true },
  decide: { method: 'POST', path: '/decisions' },
  decideForLoan: { method: 'POST', path: '/loans/:id/decision' },

  placeHold: { method: 'POST', path: '/holds', idempotent: true },
  listHolds: { method: 'GET', path: '/holds' },
  getHold: { method: 'GET', path: '/holds/:id' },
  changeHold: { method: 'PATCH', path: '/holds/:id' },
  cancelHold: { method: 'DELETE', path: '/holds/:id' },
  passHold: { method: 'POST', path: '/holds/:id/pass', idempotent: true },
  listHoldPasses: { method: 'GET', path: '/holds/:id/passes' },
  getHoldCalibration: { method: 'GET', path: '/reports/hold-calibration' },

  getCompensation: { method: 'GET', path: '/loans/:id/compensation' },
  reportLoss: { method: 'POST', path: '/loans/:id/lost', idempotent: true },
  getLoss: { method: 'GET', path: '/loans/:id/lost' },
  replaceLoss: { method: 'POST', path: '/loans/:id/replacement', idempotent: true },
  listLosses: { method: 'GET', path: '/losses' },
  claimReturned: { method: 'POST', path: '/loans/:id/claim', idempotent: true },
  listClaims: { method: 'GET', path: '/claims' },
  getClaim: { method: 'GET', path: '/claims/:id' },
  endClaim: { method: 'POST', path: '/claims/:id/outcome', idempotent: true },
  openDispute: { method: 'POST', path: '/disputes', idempotent: true },
  listDisputes: { method: 'GET', path: '/disputes' },
  getDispute: { method: 'GET', path: '/disputes/:id' },
  decideDispute: { method: 'POST', path: '/disputes/:id/decision', idempotent: true },
  withdrawDispute: { method: 'POST', path: '/disputes/:id/withdrawal', idempotent: true },
  addDisputeEvidence: { method: 'POST', path: '/disputes/:id/evidence', idempotent: true },
  uploadPhoto: { method: 'POST', path: '/photos', idempotent: true, upload: true },
  getPhoto: { method: 'GET', path: '/photos/:id' },

  listTasks: { method: 'GET', path: '/tasks' },
  getTask: { method: 'GET', path: '/tasks/:id' },
  changeTask: { method: 'PATCH', path: '/tasks/:id' },
  settleTask: { method: 'POST', path: '/tasks/:id/outcome', idempotent: true },

  getPolicy: { method: 'GET', path: '/policy' },
  getPolicyTable: { method: 'GET', path: '/policy/table' },
  decideByDraft: { method: 'POST', path: '/policy/drafts/:id/decision' },
  listPolicyVersions: { method: 'GET', path: '/policy/versions' },
  listPolicyDrafts: { method: 'GET', path: '/policy/drafts' },
  createPolicyDraft: { method: 'POST', path: '/policy/drafts', idempotent: true },
  getPolicyDraft: { method: 'GET', path: '/policy/drafts/:id' },
  setPolicyDraft: { method: 'PUT', path: '/policy/drafts/:id' },
  activatePolicyDraft: { method: 'POST', path: '/policy/drafts/:id/activation', idempotent: true },
  lintPolicy: { method: 'POST', path: '/policy/lint' },
  lintPolicyDraft: { method: 'POST', path: '/policy/drafts/:id/lint' },
  getPolicyChanges: { method: 'GET', path: '/policy/drafts/:id/changes' },
  rollBackPolicy: { method: 'POST', path: '/policy/versions/:version/rollback', idempotent: true },
  cancelPolicyActivation: { method: 'POST', path: '/policy/versions/:version/cancellation', idempotent: true },
  listPolicyScenarios: { method: 'GET', path: '/policy/scenarios' },
  getPolicyScenario: { method: 'GET', path: '/policy/scenarios/:name' },
  setPolicyScenario: { method: 'PUT', path: '/policy/scenarios/:name' },
  deletePolicyScenario: { method: 'DELETE', path: '/policy/scenarios/:name' },
  runPolicyScenarios: { method: 'POST', path: '/policy/drafts/:id/scenario-run', idempotent: true },
  getScenarioRun: { method: 'GET', path: '/policy/scenario-runs/:id' },
  startSimulation: { method: 'POST', path: '/policy/drafts/:id/simulation', idempotent: true },
  startFileSimulation: { method: 'POST', path: '/policy/drafts/:id/simulation/file', idempotent: true, upload: true },
  listSimulations: { method: 'GET', path: '/policy/simulations' },
  getSimulation: { method: 'GET', path: '/policy/simulations/:id' },
  getSimulationReport: { method: 'GET', path: '/policy/simulations/:id/report.html' },

  listEvents: { method: 'GET', path: '/events' },
  verifyEvents: { method: 'GET', path: '/events/verify' },

  replayEvents: { method: 'GET', path: '/events/replay' },
  listJobRuns: { method: 'GET', path: '/jobs' },
  startJobRun: { method: 'POST', path: '/jobs', idempotent: true },
  getJobRun: { method: 'GET', path: '/jobs/:id' },
  getAudit: { method: 'GET', path: '/audit' },
  startAuditRun: { method: 'POST', path: '/audit/runs', idempotent: true },

  createBackEntries: { method: 'POST', path: '/back-entries', idempotent: true },
  uploadBackEntries: { method: 'POST', path: '/back-entries/files', idempotent: true, upload: true },
  listBackEntryBatches: { method: 'GET', path: '/back-entries' },
  getBackEntryBatch: { method: 'GET', path: '/back-entries/:id' },
  listBackEntries: { method: 'GET', path: '/back-entries/:id/entries' },
  settleBackEntry: { method: 'POST', path: '/back-entries/:id/conflicts/:n/settlement', idempotent: true },

  startImport: { method: 'POST', path: '/imports', idempotent: true, upload: true },
  listImports: { method: 'GET', path: '/imports' },
  getImport: { method: 'GET', path: '/imports/:id' },
  getImportErrors: { method: 'GET', path: '/imports/:id/errors.csv' },
  undoImport: { method: 'DELETE', path: '/imports/:id' },

  getSettings: { method: 'GET', path: '/settings' },
  setSettings: { method: 'PUT', path: '/settings' },

  getLiveness: { method: 'GET', path: '/healthz', root: true },
  getReadiness: { method: 'GET', path: '/readyz', root: true },
  getMetrics: { method: 'GET', path: '/metrics', root: true },
} as const satisfies Record<string, Endpoint>

export type OperationId = keyof typeof paths

export function endpointOf(operationId: OperationId): Endpoint {
  return paths[operationId]
}

/** The path from the root of the host, with `:name` where a parameter goes. */
export function fullPathOf(operationId: OperationId): string {
  const { path, root } = endpointOf(operationId)
  return root ? path : `${apiPrefix}${path}`
}
