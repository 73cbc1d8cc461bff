import './place.css'
import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAsk } from '../api/use-ask.ts'
import { useBranch, useBranches } from '../session/branch.ts'
import { useHas } from '../session/use-me.ts'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { Seal } from '../ui/seal.tsx'
import { Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { PlaceTools } from './place-tools.tsx'
import { QrCode } from './qr-code.tsx'
import { useProof } from './use-proof.ts'
import { useStayAwake } from './use-stay-awake.ts'
import { placeWords } from './words.ts'

const MINUTE_MS = 60_000

export default function PlacePage() {
  const words = useWords(placeWords)
  if (useHas('loan.create')) return <PlaceScreen />
  return (
    <Page title={words.title} needs="loan.create">
      {null}
    </Page>
  )
}

/** What stands on a screen at a place, for readers to see: without the bar and the navigation. */
function PlaceScreen() {
  const words = useWords(placeWords)
  const search = useSearch({ from: '/place' })
  const here = useBranch()
  const code = search.branch ?? here?.code
  const name = useBranches().find((branch) => branch.code === code)?.name ?? code ?? ''
  const library = useAsk('getLibrary', {}, { staleMs: MINUTE_MS }).data
  useStayAwake()
  useEffect(() => {
    document.title = `${words.title}　${name}`
  }, [words, name])
  return (
    <main className="place-screen" id="main" tabIndex={-1}>
      <header className="place-head">
        <Seal />
        <span className="song">{library?.name ?? ''}</span>
        <h1>{name}</h1>
      </header>
      <Code branch={code} name={name} />
      <PlaceTools branch={code} />
    </main>
  )
}

function Code({ branch, name }: { readonly branch: string | undefined; readonly name: string }) {
  const words = useWords(placeWords)
  const proof = useProof(branch)
  switch (proof.kind) {
    case 'waiting':
      return <Loading rows={0} />
    case 'unknown-branch':
      return <Trouble title={words.unknown(branch ?? '')} />
    case 'offline':
      return <Trouble title={words.offline} note={words.offlineNote} />
    case 'shown': {
      const { digits, code, left, share } = proof
      return (
        <section className="place-code" aria-label={words.lead}>
          <p className="place-lead">{words.lead}</p>
          <div className="place-pair">
            <figure>
              <QrCode text={code} label={words.qr(name)} />
              <figcaption>{words.scan}</figcaption>
            </figure>
            <div>
              <p className="place-digits" role="img" aria-label={words.digits([...digits].join(' '))}>
                <span>{digits.slice(0, 3)}</span>
                <span>{digits.slice(3)}</span>
              </p>
              <p className="place-hint">{words.type}</p>
            </div>
          </div>
          <div className="place-bar" aria-hidden="true">
            <span style={{ transform: `scaleX(${share})` }} />
          </div>
          <p className="place-hint">{left === 0 ? words.renewing : words.renews(left)}</p>
        </section>
      )
    }
  }
}

function Trouble({ title, note }: { readonly title: string; readonly note?: string }) {
  return (
    <div className="place-trouble" role="alert">
      <Icon name="wifi" size={64} />
      <p className="song">{title}</p>
      {note === undefined ? null : <p>{note}</p>}
    </div>
  )
}
