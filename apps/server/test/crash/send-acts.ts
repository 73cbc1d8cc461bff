import type { Library } from '../races/plant-library.ts'

/** One request with its key, so that it can be asked again to the letter. */
export type Sent = {
  readonly path: '/loans' | '/returns'
  readonly body: Readonly<Record<string, string>>
  readonly key: string
}
export type Answered = Sent & { readonly status: number; readonly text: string }

export type Load = {
  /** What was answered for good; an answer that says "come again" is none. */
  readonly answered: Answered[]
  /** Sent, and no answer came: done or not, its key will tell. */
  readonly unanswered: Sent[]
  /** Whose answer broke off in the middle. */
  readonly half: Sent[]
  /** An answer that no request may have. */
  readonly wrong: Answered[]
}

export type Client = { readonly address: string; readonly token: string }

const SENDERS = 16
/** Database away, or too busy: nothing is lost, asked again later. */
export const COME_AGAIN = 503
/** A problem names the request that met it: alone in this a repeated answer differs. */
const INSTANCE = /"instance":"urn:uuid:[0-9a-f-]+",/
let lastKey = 0

/**
 * Sends checkouts and returns from many senders until `until` says that it is enough or nobody answers any more. Calls
 * `enough` once, in the midst of the load.
 */
export async function sendActs(
  client: Client,
  library: Library,
  { enoughAfter, enough }: { enoughAfter: number; enough: () => Promise<unknown> },
): Promise<Load> {
  const load: Load = { answered: [], unanswered: [], half: [], wrong: [] }
  let ending: Promise<unknown> | null = null
  async function send(): Promise<void> {
    while (ending === null) {
      const sent = anyAct(library)
      const came = await post(client, sent)
      if (came === 'nothing') load.unanswered.push(sent)
      else if (came === 'half') load.half.push(sent)
      else if (came.status === COME_AGAIN) load.unanswered.push(sent)
      else if (came.status >= 500) load.wrong.push({ ...sent, ...came })
      else load.answered.push({ ...sent, ...came })
      if (load.answered.length >= enoughAfter) ending ??= enough()
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, send))
  await ending
  return load
}

export async function post(
  { address, token }: Client,
  { path, body, key }: Sent,
): Promise<{ status: number; text: string } | 'nothing' | 'half'> {
  let answer: Response
  try {
    answer = await fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': key,
        'accept-language': 'en',
      },
      body: JSON.stringify(body),
    })
  } catch {
    return 'nothing'
  }
  try {
    return { status: answer.status, text: (await answer.text()).replace(INSTANCE, '') }
  } catch {
    return 'half'
  }
}

function anyAct({ patrons, titles }: Library): Sent {
  const item = titles[Math.floor(Math.random() * titles.length)]?.barcodes[0] ?? ''
  const patron = patrons[Math.floor(Math.random() * patrons.length)]?.card ?? ''
  lastKey += 1
  const key = `crash-${lastKey}`
  return Math.random() < 0.6
    ? { path: '/loans', body: { item, patron }, key }
    : { path: '/returns', body: { item }, key }
}
