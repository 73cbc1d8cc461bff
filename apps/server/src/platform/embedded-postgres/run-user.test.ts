import { expect, test } from 'vitest'
import { readUsers } from './run-user.ts'

test('root, its likes and broken lines are no users to run as', () => {
  const passwd =
    'root:x:0:0:root:/root:/bin/sh\ntoor:x:0:0::/:/bin/sh\nnobody:*:-2:-2::/:/bin/false\n\nbroken\nmail:x:8:12:mail:/:/bin/false\n'
  expect(readUsers(passwd)).toEqual([{ name: 'mail', uid: 8, gid: 12 }])
})
