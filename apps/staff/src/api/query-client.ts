import { QueryClient } from '@tanstack/react-query'
import { isTransient, ProblemError } from './client.ts'

const MAX_RETRIES = 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The typed client repeats by itself what was cut off; this is for a server that is away a little longer.
      retry: (count, error) => count < MAX_RETRIES && error instanceof ProblemError && isTransient(error.status),
      refetchOnWindowFocus: true,
    },
  },
})
