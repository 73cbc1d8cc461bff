import { z } from 'zod'
import { idempotencyKey } from './kernel.ts'
import { accountOperations } from './operations/account-operations.ts'
import { backEntryOperations } from './operations/back-entry-operations.ts'
import { branchOperations } from './operations/branch-operations.ts'
import { catalogOperations } from './operations/catalog-operations.ts'
import { circulationOperations } from './operations/circulation-operations.ts'
import { closureOperations } from './operations/closure-operations.ts'
import type { OperationSpec } from './operations/describe.ts'
import { deskOperations } from './operations/desk-operations.ts'
import { holdOperations } from './operations/hold-operations.ts'
import { importOperations } from './operations/import-operations.ts'
import { jobOperations } from './operations/job-operations.ts'
import { legalOperations } from './operations/legal-operations.ts'
import { networkOperations } from './operations/network-operations.ts'
import { onlinePaymentOperations } from './operations/online-payment-operations.ts'
import { partyOperations } from './operations/party-operations.ts'
import { patronOperations } from './operations/patron-operations.ts'
import { policyOperations } from './operations/policy-operations.ts'
import { policyWorkbenchOperations } from './operations/policy-workbench-operations.ts'
import { recordOperations } from './operations/record-operations.ts'
import { selfOperations } from './operations/self-operations.ts'
import { sessionOperations } from './operations/session-operations.ts'
import { staffOperations } from './operations/staff-operations.ts'
import { statisticsOperations } from './operations/statistics-operations.ts'
import { taskOperations } from './operations/task-operations.ts'
import { tillOperations } from './operations/till-operations.ts'
import { transitOperations } from './operations/transit-operations.ts'
import { troubleOperations } from './operations/trouble-operations.ts'
import type { Endpoint, OperationId } from './paths.ts'

export type Operation = Endpoint & OperationSpec

/** Every operation of the API: what is asked and each answer it can have. Routes, OpenAPI and clients come from it. */
export const operations = {
  ...sessionOperations,
  ...selfOperations,
  ...deskOperations,
  ...statisticsOperations,
  ...branchOperations,
  ...closureOperations,
  ...staffOperations,
  ...patronOperations,
  ...partyOperations,
  ...transitOperations,
  ...accountOperations,
  ...tillOperations,
  ...onlinePaymentOperations,
  ...legalOperations,
  ...catalogOperations,
  ...circulationOperations,
  ...holdOperations,
  ...taskOperations,
  ...troubleOperations,
  ...policyOperations,
  ...policyWorkbenchOperations,
  ...recordOperations,
  ...importOperations,
  ...jobOperations,
  ...backEntryOperations,
  ...networkOperations,
} satisfies { readonly [Id in OperationId]: Operation }

export function operationOf(operationId: OperationId): Operation {
  return operations[operationId]
}

/**
 * The header fields that an operation documents and checks, by lower-case name; undefined where there are none.
 * Other header fields pass.
 */
export function headersOf({ idempotent, versioned }: Operation): z.ZodObject | undefined {
  if (!idempotent && !versioned) return undefined
  return z.object({
    ...(idempotent ? { 'idempotency-key': idempotencyKey.optional() } : {}),
    ...(versioned ? { 'if-match': z.string().optional() } : {}),
  })
}
