// The language server that editors run for YAML, without an editor: messages over its standard input and output.
//
// Source: Language Server Protocol 3.17, base protocol.

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: Position; readonly end: Position }
}

/** Lines and characters from 0. */
export interface Position {
  readonly line: number
  readonly character: number
}

export interface LanguageClient {
  /** What the server says of a file with this text; the file itself need not be there. */
  diagnose(uri: string, text: string): Promise<readonly Diagnostic[]>
  /** Words that complete the text at a position of a file that was diagnosed. */
  complete(uri: string, position: Position): Promise<readonly string[]>
  /** What the server shows at a position of a file that was diagnosed. */
  hover(uri: string, position: Position): Promise<string>
  close(): void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

export const startLanguageClient = async (): Promise<LanguageClient> => {
  const server = spawn(
    process.execPath,
    [createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  )
  const waiting = new Map<string, (value: unknown) => void>()
  const wait = (key: string): Promise<unknown> => new Promise(resolve => waiting.set(key, resolve))
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  let asked = 0
  const ask = (method: string, params: unknown): Promise<unknown> => {
    asked++
    send({ id: asked, method, params })
    return wait(String(asked))
  }
  const receive = ({ id, method, params, result }: Message): void => {
    if (method === undefined) waiting.get(String(id))?.(result)
    else if (id !== undefined) send({ id, result: method === 'workspace/configuration' ? settings : null })
    else if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { readonly uri: string; readonly diagnostics: unknown }
      waiting.get(uri)?.(diagnostics)
    }
  }
  let rest: Buffer = Buffer.alloc(0)
  server.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = rest.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, Math.max(0, head)).toString())?.[1])
      if (head < 0 || rest.length < head + 4 + length) return
      const body = rest.subarray(head + 4, head + 4 + length).toString()
      rest = rest.subarray(head + 4 + length)
      receive(JSON.parse(body) as Message)
    }
  })

  await ask('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } })
  send({ method: 'initialized', params: {} })
  return {
    async diagnose(uri, text) {
      const diagnosed = wait(uri)
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } })
      return (await diagnosed) as readonly Diagnostic[]
    },
    async complete(uri, position) {
      const { items } = (await ask('textDocument/completion', { textDocument: { uri }, position })) as {
        readonly items: readonly { readonly label: string }[]
      }
      return items.map(({ label }) => label)
    },
    async hover(uri, position) {
      const found = (await ask('textDocument/hover', { textDocument: { uri }, position })) as {
        readonly contents: { readonly value: string }
      } | null
      return found?.contents.value ?? ''
    },
    close: () => void server.kill(),
  }
}

/** One answer for each section that the server asks for: YAML first. No schema but what a file names for itself. */
const settings = [{ validate: true, completion: true, hover: true, schemaStore: { enable: false } }, {}, {}, {}, {}]
