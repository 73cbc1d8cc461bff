import { SOCKET_PORT } from './socket-folder.ts'

/** PostgreSQL's own settings by name. */
export type PostgresSettings = Readonly<Record<string, string>>

// An acknowledged act must be on the disk: fsync, synchronous_commit and full_page_writes stay on outside of tests.
const DEFAULTS: PostgresSettings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO',
  // The log must not hold readers' data: no statements, no values of rows.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
}

/** The arguments of `postgres`. */
export function serverArguments(cluster: string, socketDir: string, own: PostgresSettings = {}): string[] {
  const settings: PostgresSettings = {
    ...DEFAULTS,
    ...own,
    listen_addresses: '',
    port: String(SOCKET_PORT),
    // A list parted by commas: quoted, so that one may stand in the path.
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
