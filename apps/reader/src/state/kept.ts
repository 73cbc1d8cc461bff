import Taro from '@tarojs/taro'

const PREFIX = 'wy.'

/**
 * What stays on the device between visits. A full or forbidden storage (private browsing) loses nothing but the
 * convenience: reading gives null, writing does nothing.
 */
export function readKept(name: string): unknown {
  try {
    const text: unknown = Taro.getStorageSync(PREFIX + name)
    return typeof text === 'string' && text !== '' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

export function writeKept(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function removeKept(name: string): void {
  try {
    Taro.removeStorageSync(PREFIX + name)
  } catch {
    // Nothing was kept.
  }
}

export function keptNames(): string[] {
  try {
    return Taro.getStorageInfoSync()
      .keys.filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length))
  } catch {
    return []
  }
}
