/** Reads big-endian numbers one after the other, as fonts write them. */
export class ByteReader {
  readonly bytes: Buffer
  at: number

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  u8(): number {
    this.at += 1
    return this.bytes.readUInt8(this.at - 1)
  }

  u16(): number {
    this.at += 2
    return this.bytes.readUInt16BE(this.at - 2)
  }

  i16(): number {
    this.at += 2
    return this.bytes.readInt16BE(this.at - 2)
  }

  u32(): number {
    this.at += 4
    return this.bytes.readUInt32BE(this.at - 4)
  }

  take(length: number): Buffer {
    this.at += length
    if (this.at > this.bytes.length) throw new RangeError('a font ends before its tables do')
    return this.bytes.subarray(this.at - length, this.at)
  }

  /** UIntBase128 of WOFF2: seven bits a byte, the highest says that more follow. */
  base128(): number {
    let value = 0
    for (let n = 0; n < 5; n += 1) {
      const byte = this.u8()
      value = value * 128 + (byte & 0x7f)
      if ((byte & 0x80) === 0) return value
    }
    throw new RangeError('a number of a font is too long')
  }

  /** 255UInt16 of WOFF2. */
  short255(): number {
    const code = this.u8()
    if (code === 253) return this.u16()
    if (code === 255) return this.u8() + 253
    return code === 254 ? this.u8() + 506 : code
  }
}
