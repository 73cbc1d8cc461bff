import { useAsk } from '../api/use-ask.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Failed, Loading } from '../ui/states.tsx'
import { useWords } from '../words/language.ts'
import { writeWhole } from './whole-dialog.tsx'
import { policyWords } from './words.ts'

type Props = { readonly number: number; readonly onClose: () => void }

/** An earlier version stays readable, as it was written. */
export function VersionDialog({ number, onClose }: Props) {
  const words = useWords(policyWords)
  const policy = useAsk('getPolicy', { query: { version: number } })
  return (
    <Dialog title={words.version(String(number))} onClose={onClose} wide>
      {policy.data !== undefined ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by the keyboard too
        <pre className="policy-written" tabIndex={0}>
          {writeWhole(policy.data)}
        </pre>
      ) : policy.error === null ? (
        <Loading />
      ) : (
        <Failed error={policy.error} onRetry={() => void policy.refetch()} />
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{words.close}</Button>
      </div>
    </Dialog>
  )
}
