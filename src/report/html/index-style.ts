// How the list of runs looks: that of a page, in as few rules as it takes. The radio that is chosen decides which language is shown.

import { colors, fonts } from '../charts/theme.js'

const { ink, quiet, line, paper, accent } = colors

export const indexStyle = `
:root{--ink:${ink};--quiet:${quiet};--line:${line};--paper:${paper};--accent:${accent};--ground:#f4f6f8;--good:#0a6b4b;--good-back:#dff3ea;--bad:#a3281c;--bad-back:#fbe5e1;--open:#7a5200;--open-back:#fdf0d0;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e6ecf1;--quiet:#a3b1be;--line:#35424f;--paper:#141b22;--accent:#5cc3e0;--ground:#0c1116;--good:#7fd9b4;--good-back:#12352a;--bad:#ff9d90;--bad-back:#43201c;--open:#f2c76e;--open-back:#3c2f12}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 ${fonts};font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
body:has(#in-en:checked) span[lang="zh-CN"],body:has(#in-zh:checked) span[lang="en"]{display:none}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;justify-content:space-between}
h1{font-size:1.8rem;line-height:1.25;margin:0}
h2{font-size:1.2rem;line-height:1.4;margin:0 0 .5rem}
header>div{display:flex;gap:1rem;font-size:.92rem;color:var(--quiet)}
input{accent-color:var(--accent);margin:0 .35rem 0 0}
section{background:var(--paper);border:1px solid var(--line);border-radius:.75rem;padding:1.1rem 1.5rem;margin:1.25rem 0}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{text-align:start;vertical-align:top;font-weight:400;padding:.5rem 1rem .5rem 0;border-top:1px solid var(--line)}
thead th{border-top:0;color:var(--quiet);font-size:.85rem}
tr>:last-child{padding-right:0}
th[scope="row"]{width:50%}
td:nth-child(2){white-space:nowrap}
th[scope="row"]>strong{display:block;font-weight:600;font-size:.92rem}
th[scope="row"]>span,th[scope="row"]>code{display:block;color:var(--quiet);font-size:.86rem}
th[scope="row"]>a+span a{margin-inline-end:.75rem}
a{color:var(--accent)}
td i{display:none}
code{font:.82em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;color:var(--quiet)}
b{display:inline-block;border-radius:1rem;padding:.02rem .6rem;margin:0 .2rem .2rem 0;font-size:.86rem;font-weight:600;white-space:nowrap}
.on-track{color:var(--good);background:var(--good-back)}
.off-track{color:var(--bad);background:var(--bad-back)}
.cannot-tell{color:var(--open);background:var(--open-back)}
footer{color:var(--quiet);font-size:.88rem}
@media (max-width:46rem){
table,tbody,tr,th,td{display:block;width:auto!important}
thead{display:none}
th,td{border:0;padding:.1rem 0}
tr{border-top:1px solid var(--line);padding:.5rem 0}
td{display:flex;gap:.75rem}
td i{display:block;flex:0 0 5rem;font-style:normal;color:var(--quiet);font-size:.86rem}
}
`
