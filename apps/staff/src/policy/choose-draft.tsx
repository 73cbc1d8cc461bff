import { useAskPages } from '../api/use-ask-pages.ts'
import { Choice } from '../ui/choice.tsx'
import { useWords } from '../words/language.ts'
import { policyWords } from './words.ts'

const DRAFTS_OFFERED = 100

/** The draft that is meant: the one that came along, else the newest; undefined while there is none. */
export function useChosenDraft(id: string | undefined) {
  const drafts = useAskPages('listPolicyDrafts', { query: { limit: DRAFTS_OFFERED } })
  return { drafts, chosen: id ?? drafts.items?.[0]?.id }
}

type Props = {
  readonly drafts: ReturnType<typeof useChosenDraft>['drafts']
  readonly chosen: string
  readonly label: string
  readonly onChoose: (id: string) => void
}

export function ChooseDraft({ drafts, chosen, label, onChoose }: Props) {
  const words = useWords(policyWords)
  const options = (drafts.items ?? []).map(({ id, name }) => ({
    value: id,
    label: `${words.draft(id)}　${name ?? words.unnamed}`,
  }))
  const isListed = options.some(({ value }) => value === chosen)
  return (
    <Choice
      label={label}
      value={chosen}
      options={isListed ? options : [{ value: chosen, label: words.draft(chosen) }, ...options]}
      onChange={(event) => onChoose(event.target.value)}
    />
  )
}
