import { useState } from 'react'
import { useLibrary } from '../../session/library.ts'
import { usePatronView } from '../../session/patron-view.ts'
import { readKept, writeKept } from '../../state/kept.ts'

const KEPT = 'scan.branch'
/** A place's code is taken for a minute or so; an old one would count as a wrong guess. */
const PROOF_LIFE_MS = 45_000

type Proof = { readonly branch: string; readonly digits: string; readonly at: number }

export type Place = {
  /** Empty as long as nothing is known of the library. */
  readonly branch: string
  readonly choose: (branch: string) => void
  /** The code of this very place, as long as it is fresh. */
  readonly proof: () => string | null
  readonly prove: (branch: string, digits: string) => void
  readonly isProven: boolean
}

/** Where the reader is: chosen, remembered, or else the branch of their card. */
export function usePlace(): Place {
  const { branches } = useLibrary()
  const home = usePatronView().data?.branch
  const [chosen, setChosen] = useState<string | null>(kept)
  const [proof, setProof] = useState<Proof | null>(null)
  const known = (code: string | null | undefined) => branches.some((branch) => branch.code === code)
  const branch = [chosen, home].find(known) ?? branches[0]?.code ?? ''

  function choose(code: string): void {
    setChosen(code)
    writeKept(KEPT, code)
  }
  const fresh = () => (proof?.branch === branch && Date.now() - proof.at < PROOF_LIFE_MS ? proof.digits : null)
  return {
    branch,
    choose,
    proof: fresh,
    prove: (code, digits) => {
      choose(code)
      setProof({ branch: code, digits, at: Date.now() })
    },
    isProven: fresh() !== null,
  }
}

function kept(): string | null {
  const found = readKept(KEPT)
  return typeof found === 'string' ? found : null
}
