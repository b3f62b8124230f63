// A WebAssembly module: functions over a memory that is given to it.

import { createByteWriter, type ByteWriter } from './bytes.js'
import { valueTypes, type WasmType } from './opcodes.js'

export interface WasmFunction {
  /** Under this name it can be called from outside; functions without one only from inside. */
  readonly name?: string
  readonly parameters: readonly WasmType[]
  readonly result?: WasmType
  /** As createFunctionBody gives it. */
  readonly body: Uint8Array
}

/** The memory is imported as `env.memory`, at least `pages` of 64 KiB, and never more than `mostPages`. It is shared memory, whose views outlive its growth. */
export const encodeModule = (functions: readonly WasmFunction[], pages: number, mostPages: number): Uint8Array => {
  const signatures = [...new Set(functions.map(signatureOf))]
  const module = createByteWriter()
  module.bytes(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00))
  const section = (id: number, count: number, entries: (writer: ByteWriter) => void): void => {
    const content = createByteWriter()
    content.unsigned(count)
    entries(content)
    module.byte(id)
    module.counted(content.take())
  }
  section(sections.types, signatures.length, writer => {
    for (const signature of signatures) {
      writer.byte(functionType)
      for (const types of signature.split('>')) writer.counted(Uint8Array.from(typesOf(types), type => valueTypes[type]))
    }
  })
  section(sections.imports, 1, writer => {
    writer.counted(nameOf('env'))
    writer.counted(nameOf('memory'))
    writer.byte(memoryImport)
    writer.byte(sharedWithLimits)
    writer.unsigned(pages)
    writer.unsigned(mostPages)
  })
  section(sections.functions, functions.length, writer => {
    for (const each of functions) writer.unsigned(signatures.indexOf(signatureOf(each)))
  })
  const exported = functions.flatMap(({ name }, index) => (name === undefined ? [] : [{ name, index }]))
  section(sections.exports, exported.length, writer => {
    for (const { name, index } of exported) {
      writer.counted(nameOf(name))
      writer.byte(0x00)
      writer.unsigned(index)
    }
  })
  section(sections.code, functions.length, writer => {
    for (const { body } of functions) writer.counted(body)
  })
  return module.take()
}

const signatureOf = ({ parameters, result }: WasmFunction): string => `${parameters.join()}>${result ?? ''}`
const typesOf = (list: string): readonly WasmType[] => (list === '' ? [] : (list.split(',') as WasmType[]))

const functionType = 0x60
const memoryImport = 0x02
const sharedWithLimits = 0x03

const sections = { types: 1, imports: 2, functions: 3, exports: 7, code: 10 }

const nameOf = (text: string): Uint8Array => new TextEncoder().encode(text)
