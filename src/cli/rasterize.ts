// SVG → PNG, by the package sharp where it is installed.

import { messages } from './messages.js'
import { ToolError } from './tool-error.js'

type Sharp = typeof import('sharp').default

/** Throws ToolError where the package is not there, or not for this machine. */
export const loadSharp = async (load: () => Promise<{ readonly default: Sharp }> = () => import('sharp')): Promise<Sharp> => {
  try {
    return (await load()).default
  } catch (error) {
    throw new ToolError(messages.sharpMissing, error)
  }
}

/** Points of the drawing are 1/72 inch. */
export const rasterize = async (svg: string, scale: number): Promise<Uint8Array> => {
  const sharp = await loadSharp()
  return sharp(Buffer.from(svg), { density: 72 * scale })
    .png()
    .toBuffer()
}
