import { useRouter } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { go } from '../../navigation.ts'
import { Box } from '../../platform/elements'
import { libraryHost } from '../../platform/library-host'
import { useLibrary } from '../../session/library.ts'
import { usePatron } from '../../session/session.ts'
import { useStore } from '../../state/store.ts'
import '../../style/own.css'
import '../../style/scan.css'
import { Button } from '../../ui/button.tsx'
import { Chips } from '../../ui/chips.tsx'
import { Page } from '../../ui/page.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useWords } from '../../words/use-words.ts'
import { CodeEntry } from './code-entry.tsx'
import { type Done, DoneList } from './done-list.tsx'
import { findTitleOf } from './find-title.ts'
import { Finder } from './finder'
import { type ScanAct, scanIntent } from './intent.ts'
import { type Place, usePlace } from './place.ts'
import { PlaceRow, PlaceSheet } from './place-row.tsx'
import { decoded, readCode, readQuery } from './read-code.ts'
import { ScanSheet } from './scan-sheet.tsx'
import { type Scan, useScan } from './use-scan.ts'

/** More are in the loans. */
const MAX_DONE_SHOWN = 50

export default function ScanPage(): ReactNode {
  const words = useWords().scan
  const patron = usePatron()
  const place = usePlace()
  const [act, setAct] = useState<ScanAct>('borrow')
  const [done, setDone] = useState<readonly Done[]>([])
  const [isChoosing, setChoosing] = useState(false)
  const add = (one: Done) => setDone((before) => [one, ...before].slice(0, MAX_DONE_SHOWN))
  const scan = useScan({
    onLent: ({ id, titleText, due }) => add({ key: `loan-${id}`, act: 'borrow', text: titleText, due }),
    onReturned: ({ id, item }, facts) =>
      add({ key: `return-${id ?? item}`, act: 'return', text: facts?.titleText ?? item, due: null }),
  })
  const take = useTake({ act, place, scan, isReader: patron !== null })
  useOpening({ place, setAct, take })
  const isBusy = scan.stage.kind === 'asking'
  const over = isChoosing ? (
    <PlaceSheet place={place} onClose={() => setChoosing(false)} />
  ) : (
    <ScanSheet scan={scan} place={place} />
  )
  return (
    <Page title={words.title} tab="scan" over={over}>
      <Finder active={scan.stage.kind === 'ready' && !isChoosing} onCode={take} />
      <ActChips act={act} onAct={setAct} />
      {patron === null ? <SignInRow /> : <PlaceRow place={place} onChange={() => setChoosing(true)} />}
      <CodeEntry key={done.length} busy={isBusy} onCode={take} />
      <DoneList done={done} />
    </Page>
  )
}

function ActChips({ act, onAct }: { readonly act: ScanAct; readonly onAct: (act: ScanAct) => void }): ReactNode {
  const words = useWords().scan
  const chips = (['borrow', 'return'] as const).map((name) => ({
    name,
    text: words[name],
    on: act === name,
    onPress: () => onAct(name),
  }))
  return (
    <Box className="scan-acts">
      <Chips label={words.acts} chips={chips} />
    </Box>
  )
}

function SignInRow(): ReactNode {
  const words = useWords()
  return (
    <Box className="place-row">
      <Box className="grow">
        <Box className="strong">{words.scan.signIn}</Box>
        <Box className="cap">{words.scan.signInText}</Box>
      </Box>
      <Button look="small" onPress={() => go({ page: 'sign-in' })}>
        {words.signIn.title}
      </Button>
    </Box>
  )
}

type Taking = { readonly act: ScanAct; readonly place: Place; readonly scan: Scan; readonly isReader: boolean }

/** What a code leads to: the decision on an item, a place, a book's page, or a word about what it is. */
function useTake({ act, place, scan, isReader }: Taking): (text: string, wanted?: ScanAct) => void {
  const words = useWords().scan
  const { branches } = useLibrary()
  const say = (text: string) => showToast({ kind: 'failed', text })

  async function find(text: string): Promise<void> {
    const id = await findTitleOf(text)
    if (id === null) go({ page: 'search', q: text })
    else go({ page: 'title', id })
  }

  return (text, wanted = act) => {
    const code = readCode(text, { host: libraryHost(), branches: branches.map((branch) => branch.code) })
    switch (code.kind) {
      case 'item': {
        if (!isReader) return void find(code.barcode)
        const branch = code.branch ?? place.branch
        if (code.branch !== null) place.choose(code.branch)
        return void scan.ask({ act: wanted, barcode: code.barcode, branch, proof: place.proof() })
      }
      case 'place':
        return place.prove(code.branch, code.digits)
      case 'title':
        return go({ page: 'title', id: code.id })
      case 'isbn':
        return void find(code.isbn)
      case 'card':
        return say(words.card)
      case 'elsewhere':
        return say(`${words.elsewhere}${words.elsewhereText}`)
      case 'other-link':
        return say(words.otherLink)
      case 'nothing':
        return say(words.nothing)
    }
  }
}

type Opening = {
  readonly place: Place
  readonly setAct: (act: ScanAct) => void
  readonly take: (text: string, wanted?: ScanAct) => void
}

/** Opened by a link, a mini-program's scene, or from a page of this app that names the item. */
function useOpening({ place, setAct, take }: Opening): void {
  const { params } = useRouter()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the page
  useEffect(() => {
    const scene = readQuery(decoded(params['scene'] ?? ''))
    const read = (name: string) => params[name] ?? scene.get(name)
    const branch = read('branch')
    if (branch !== undefined && branch !== '') place.choose(branch)
    const item = read('item')
    if (item !== undefined && item !== '') take(item)
  }, [])
  const intent = useStore(scanIntent)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each intent
  useEffect(() => {
    if (intent === null) return
    scanIntent.set(null)
    setAct(intent.act)
    if (intent.item !== null) take(intent.item, intent.act)
  }, [intent])
}
