import { type ReactNode, useEffect } from 'react'
import { Box, Press, Text } from '../platform/elements'
import { Icon } from '../platform/icon'
import { createStore, useStore } from '../state/store.ts'
import { useWords } from '../words/use-words.ts'

const SHOWN_MS = 5_000

export type Toast = {
  readonly kind: 'done' | 'failed'
  readonly text: string
  readonly act?: { readonly text: string; readonly run: () => void }
}

const shown = createStore<Toast | null>(null)

/** One line at the bottom. What was done goes by itself; what failed stays until it is seen. Never for a refusal. */
export function showToast(toast: Toast | null): void {
  shown.set(toast)
}

export function Toasts(): ReactNode {
  const toast = useStore(shown)
  const words = useWords().ui
  useEffect(() => {
    if (toast?.kind !== 'done') return
    const timer = setTimeout(() => showToast(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [toast])
  return (
    <Box className="toasts" aria-live={toast?.kind === 'failed' ? 'assertive' : 'polite'}>
      {toast && (
        <Box className="toast">
          <Box className={toast.kind === 'done' ? 'toast__yes' : 'toast__no'}>
            <Icon name={toast.kind === 'done' ? 'check' : 'alert'} />
          </Box>
          <Text className="grow">{toast.text}</Text>
          <Press
            className="tap toast__act"
            onPress={() => {
              showToast(null)
              toast.act?.run()
            }}
          >
            {toast.act?.text ?? words.close}
          </Press>
        </Box>
      )}
    </Box>
  )
}
