import { fullPathOf, headersOf, type Operation, type OperationId, operationOf, paths } from '@wenyuan/contract'
import { z } from 'zod'

type Json = { [key: string]: unknown }

/** The OpenAPI 3.1 document, made of the operations' own schemas. */
export function openApiDocument(version: string): Json {
  const schemas: Json = {}
  const items: Record<string, Json> = {}
  for (const id of Object.keys(paths) as OperationId[]) {
    const operation = operationOf(id)
    const address = fullPathOf(id).replace(/:(\w+)/g, '{$1}')
    items[address] = { ...items[address], [operation.method.toLowerCase()]: describe(id, operation, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Wenyuan 文渊', version, description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { cookie: [] }],
    paths: items,
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A session token or an API key' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'wenyuan_session' },
      },
    },
  }
}

const DESCRIPTION = `Errors are RFC 9457 problem documents. \`Accept-Language\`: zh-CN or en.

Every POST that changes something takes an \`Idempotency-Key\`: the same key with the same body gives the same answer.
What carries a \`version\` has it as its \`ETag\` too, to be sent back as \`If-Match\`.

A browser signs in with the header \`X-Session-Cookie: 1\` and gets the token as an httpOnly cookie only; its changes carry
the value of the cookie \`wenyuan_csrf\` in the header \`X-CSRF-Token\`.`

function describe(id: OperationId, operation: Operation, schemas: Json): Json {
  const { summary, params, query, body, permission, responses } = operation
  const parameters = [
    ...parametersIn('path', params, schemas),
    ...parametersIn('query', query, schemas),
    ...parametersIn('header', headersOf(operation), schemas),
  ]
  return {
    operationId: id,
    summary,
    tags: [tagOf(operation)],
    ...(permission === undefined ? {} : { description: `Permission: \`${permission}\`` }),
    ...(operation.public === true ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: requestBody(operation, body, schemas) }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, schema]) => [
        status,
        response(Number(status), { operation, schema, schemas }),
      ]),
    ),
  }
}

/** The first word of the path: what the call is about. */
function tagOf({ path }: Operation): string {
  return path.split('/')[1] ?? ''
}

function parametersIn(place: 'path' | 'query' | 'header', schema: z.ZodObject | undefined, schemas: Json): Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input', schemas) as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}

function requestBody(operation: Operation, body: z.ZodType, schemas: Json): Json {
  const type = operation.upload === true ? 'multipart/form-data' : 'application/json'
  return {
    required: !body.safeParse(undefined).success,
    content: { [type]: { schema: jsonSchema(body, 'input', schemas) } },
  }
}

type Described = { operation: Operation; schema: z.ZodType; schemas: Json }

function response(status: number, { operation, schema, schemas }: Described): Json {
  const description = WORDS_OF_STATUS[status] ?? 'Answer'
  if (status === 204) return { description }
  const isProblem = status >= 400 && !(status === 503 && operation.root === true)
  const type = isProblem ? 'application/problem+json' : (operation.produces ?? 'application/json')
  return { description, content: { [type]: { schema: jsonSchema(schema, 'output', schemas) } } }
}

const WORDS_OF_STATUS: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Created',
  202: 'Accepted',
  204: 'Done, nothing to say',
  400: 'Malformed',
  401: 'Not signed in',
  403: 'Not permitted',
  404: 'Not found',
  409: 'Refused by policy or state',
  412: 'Someone changed it first',
  413: 'Too large',
  415: 'Not a type that is read here',
  422: 'Well-formed but impossible',
  429: 'Too many',
  500: 'Something went wrong',
  503: 'Not available just now: nothing is lost, retry',
}

/** The schema with its named parts moved to the document's components. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Json
  for (const [name, definition] of Object.entries($defs as Json)) schemas[name] = withoutId(moved(definition) as Json)
  const { id: name } = own
  if (typeof name !== 'string') return moved(own) as Json
  schemas[name] = withoutId(moved(own) as Json)
  return { $ref: `#/components/schemas/${name}` }
}

function withoutId({ id: _, ...schema }: Json): Json {
  return schema
}

function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : moved(inner),
    ]),
  )
}
