/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Where the words of a page stand: which of them overlap, and which are cut off.

import type { Page } from 'playwright-core'

export interface Geometry {
  readonly words: number
  readonly overlapping: readonly string[]
  readonly cut: readonly string[]
}

/** Of everything that is visible, in the page's present look. */
export const measureGeometry = (page: Page): Promise<Geometry> =>
  page.evaluate(() => {
    interface Box {
      readonly text: string
      readonly left: number
      readonly right: number
      readonly top: number
      readonly bottom: number
      readonly element: Element
    }
    const boxes: Box[] = []
    // A line's box is taller than its letters: a fifth of it above and below is air.
    const add = (text: string, rect: DOMRect, element: Element): void => {
      if (rect.width < 0.5 || rect.height < 0.5) return
      const air = 0.2 * rect.height
      boxes.push({ text, left: rect.left, right: rect.right, top: rect.top + air, bottom: rect.bottom - air, element })
    }
    // Axes keep the labels there is no room for, invisible.
    const seen = { opacityProperty: true, visibilityProperty: true }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement!
      const text = node.textContent!.trim()
      if (text === '' || element.closest('script, style, noscript') !== null || !element.checkVisibility(seen)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) add(text, rect, element)
    }
    const label = ({ text, left, top }: Box): string =>
      `“${text.slice(0, 40)}” at ${Math.round(left)}, ${Math.round(top + scrollY)}`

    const overlapping: string[] = []
    const sorted = boxes.toSorted((a, b) => a.top - b.top)
    for (const [index, a] of sorted.entries())
      for (let other = index + 1; other < sorted.length && sorted[other].top < a.bottom - 1; other++) {
        const b = sorted[other]
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        const pinned = (box: Box) => box.element.closest('header') !== null
        if (across > 1 && down > 1 && pinned(a) === pinned(b)) overlapping.push(`${label(a)} and ${label(b)}`)
      }

    /** What stands in a part that can be scrolled sideways is not cut: it can be reached. */
    const canBeScrolledTo = ({ element }: Box): boolean => {
      for (let outer: Element | null = element; outer !== null && outer !== document.body; outer = outer.parentElement)
        if (outer.getAttribute('tabindex') === '0' && /auto|scroll/.test(getComputedStyle(outer).overflowX))
          return outer.scrollWidth > outer.clientWidth && outer.getBoundingClientRect().right <= innerWidth
      return false
    }

    const cut = boxes.flatMap(box => {
      if (canBeScrolledTo(box)) return []
      if (box.left < -0.5 || box.right > innerWidth + 0.5) return [`${label(box)} leaves the window`]
      for (let outer: Element | null = box.element; outer !== null && outer !== document.body; outer = outer.parentElement) {
        if (getComputedStyle(outer).overflowX === 'visible') continue
        const rect = outer.getBoundingClientRect()
        const out = [rect.left - box.left, box.right - rect.right, rect.top - box.top, box.bottom - rect.bottom]
        if (Math.max(...out) > 1) return [`${label(box)} leaves its ${outer.tagName} by ${Math.max(...out).toFixed(1)}`]
      }
      return []
    })
    if (document.documentElement.scrollWidth > innerWidth) cut.push(`the page is ${document.documentElement.scrollWidth} wide`)
    return { words: boxes.length, overlapping, cut }
  })
