import type { Edge } from './read-graph.ts'

export type Rule = {
  readonly name: string
  /** Said with each violation. */
  readonly why: string
  /** Does this import break the rule? */
  breaks(edge: Edge, graph: Known): boolean
}

/** What a rule may ask about the whole. */
export type Known = {
  /** Server files that call a store when the program runs and are neither stores, routes, views nor an index. */
  readonly useCases: ReadonlySet<string>
}

const SERVER = /^apps\/server\/src\/([^/]+)\//
const DOMAIN = /^packages\/domain\/src\//
const CONTRACT = /^packages\/contract\/src\//
const CLIENT = /^packages\/api-client\/src\//
/** The two faces: the console runs the pure rules too (to show a calendar before it is kept), the reader app does not. */
const FACE = /^apps\/(?:staff|reader)\/src\//
const LOOK = /^packages\/look\/src\//
const TESTKIT = /^packages\/testkit\//
/** Tests, and what only tests use. */
const TESTING = /\.test\.tsx?$|\/test\/|^journeys\/|^packages\/api-client\/src\/loopback-server\.ts$/

/** What a store calls a function that only reads. */
const LOOKS_UP = /^(?:find|list|read|count)[A-Z]|Of[A-Z]?\w*$|Lines$/

const isStore = (file: string) => /-store\.ts$/.test(file)
const isRoutes = (file: string) => /-routes\.ts$/.test(file)
const isView = (file: string) => /-view\.ts$/.test(file)

/** The folder of a server file: a capability, or `platform`, `http`, `network`. */
export function capabilityOf(file: string): string | null {
  return SERVER.exec(file)?.[1] ?? null
}

/** An index only hands on: a store may take from another capability's what that lends of its own store. */
export function isUseCase({ from, to, typeOnly }: Edge): boolean {
  if (typeOnly || !isStore(to) || capabilityOf(from) === null) return false
  return !isStore(from) && !isRoutes(from) && !isView(from) && !from.endsWith('/index.ts')
}

export const RULES: readonly Rule[] = [
  {
    name: 'domain-is-pure',
    why: 'the rules run in a browser as on the server: no Node, no package, no other part of the house',
    breaks: ({ from, to }) => DOMAIN.test(from) && !TESTING.test(from) && !DOMAIN.test(to),
  },
  {
    name: 'kernel-stands-alone',
    why: 'days, money and decisions know nothing of the library they are used in',
    breaks: ({ from, to }) =>
      /^packages\/domain\/src\/kernel\//.test(from) &&
      !TESTING.test(from) &&
      !/^packages\/domain\/src\/kernel\//.test(to),
  },
  {
    name: 'contract-imports-zod-only',
    why: 'what is said over the wire is readable by every client, whatever it is built with',
    breaks: ({ from, to }) => CONTRACT.test(from) && !TESTING.test(from) && !CONTRACT.test(to) && to !== 'npm:zod',
  },
  {
    name: 'client-runs-on-paths',
    why: 'mini-programs cannot run zod: of the contract a client takes types, and at run time its paths alone',
    breaks: ({ from, to, typeOnly }) =>
      CLIENT.test(from) &&
      !TESTING.test(from) &&
      !CLIENT.test(to) &&
      !(CONTRACT.test(to) && (typeOnly || to === 'packages/contract/src/paths.ts')),
  },
  {
    name: 'look-stands-alone',
    why: 'covers, icons and words for days are drawn the same in a browser and in a mini-program: plain functions',
    breaks: ({ from, to }) => LOOK.test(from) && !TESTING.test(from) && !LOOK.test(to),
  },
  {
    name: 'faces-ask-the-server',
    why: 'a screen shows what the server decided: it takes types and paths of the contract, and never a part of the server',
    breaks: ({ from, to, typeOnly }) => {
      if (!FACE.test(from) || TESTING.test(from)) return false
      if (to.startsWith('npm:')) return false
      const own = from.split('/', 2).join('/')
      const rules = own === 'apps/staff' && DOMAIN.test(to)
      const contract = CONTRACT.test(to) && (typeOnly || to === 'packages/contract/src/paths.ts')
      return !(to.startsWith(`${own}/`) || LOOK.test(to) || CLIENT.test(to) || contract || rules)
    },
  },
  {
    name: 'store-imports-no-use-case',
    why: 'a use case calls its store: a store that calls back is a circle',
    breaks: ({ from, to, typeOnly }, { useCases }) =>
      !typeOnly && isStore(from) && (useCases.has(to) || isRoutes(to) || isView(to)),
  },
  {
    name: 'routes-write-through-a-use-case',
    why: 'routes are HTTP in and out: they may look something up in a store, what changes anything is a use case',
    breaks: ({ from, to, typeOnly, names }) =>
      isRoutes(from) && isStore(to) && !typeOnly && !(names.length > 0 && names.every((name) => LOOKS_UP.test(name))),
  },
  {
    name: 'only-routes-and-index-import-routes',
    why: 'data flows one way: nothing behind the routes knows that there is HTTP',
    breaks: ({ from, to }) =>
      isRoutes(to) && !isRoutes(from) && !/\/(?:index|app)\.ts$/.test(from) && !TESTING.test(from),
  },
  {
    name: 'capability-through-its-index',
    why: "what others may use of a capability is what its index.ts exports; the rest is the capability's own",
    breaks: ({ from, to }) => {
      const [mine, theirs] = [capabilityOf(from), capabilityOf(to)]
      return mine !== null && theirs !== null && mine !== theirs && to !== `apps/server/src/${theirs}/index.ts`
    },
  },
  {
    name: 'platform-knows-no-capability',
    why: 'database, clock, settings and log hold no library words',
    breaks: ({ from, to }) =>
      capabilityOf(from) === 'platform' &&
      capabilityOf(to) !== 'platform' &&
      !/^(?:node|npm):|^packages\/domain\/src\/kernel\//.test(to),
  },
  {
    name: 'http-knows-no-capability',
    why: 'sessions, errors and OpenAPI serve every capability and depend on none',
    breaks: ({ from, to }) =>
      capabilityOf(from) === 'http' && !['http', 'platform', 'network', null].includes(capabilityOf(to)),
  },
  {
    name: 'postgres-in-the-platform-only',
    why: 'connections, retries and type parsers are set in one place',
    breaks: ({ from, to }) => to === 'npm:pg' && capabilityOf(from) !== 'platform' && !/^bench\//.test(from),
  },
  {
    name: 'server-knows-no-client',
    why: 'the server is spoken to; who speaks is not its concern',
    breaks: ({ from, to }) => /^apps\/server\/src\//.test(from) && (CLIENT.test(to) || /^apps\/(?!server\/)/.test(to)),
  },
  {
    name: 'testkit-in-tests-only',
    why: 'what makes and drops databases must not be reachable from the program; the CLI plays scenarios with it',
    breaks: ({ from, to }) =>
      TESTKIT.test(to) && !TESTKIT.test(from) && !TESTING.test(from) && !/^(?:apps\/cli|bench|tools)\//.test(from),
  },
  {
    name: 'workspace-exports',
    why: 'a package is used by the names it exports',
    breaks: ({ to }) => to.startsWith('missing:'),
  },
]
