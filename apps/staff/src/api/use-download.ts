import type { OperationId } from '@wenyuan/contract/paths'
import { useRef, useState } from 'react'
import { type FileRequest, fetchFile, keepFile } from './fetch-file.ts'
import type { Failure } from './use-send.ts'

/** Fetches one file at a time and gives it to the browser; `failure` is of the last one. */
export function useDownload(operationId: OperationId) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const running = useRef(false)
  async function download(request: FileRequest): Promise<boolean> {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setFailure(null)
    const fetched = await fetchFile(operationId, request)
    running.current = false
    setBusy(false)
    if (fetched.kind === 'failed') setFailure(fetched.failure)
    else keepFile(fetched.blob, fetched.name)
    return fetched.kind === 'file'
  }
  return { busy, failure, download }
}
