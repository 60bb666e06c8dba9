/** Additional styles of the dashboard. */
export const DASHBOARD_STYLE = `
:root{--warn:#9c2f1f;--warn-tint:#fbe9e5}
@media(prefers-color-scheme:dark){:root{--warn:#ffb4a4;--warn-tint:#47241d}}
.desk{width:min(80rem,100% - 2rem);margin:.5rem auto 3rem;display:grid;gap:1rem;align-items:start}
.desk h1{margin:0 0 .75rem}
.head{padding:.5rem 0}
.column{display:grid;gap:1rem;min-width:0}
.panel{min-width:0;padding:clamp(1rem,3vw,1.5rem);background:var(--sheet);border:1px solid var(--line);border-radius:14px}
.panel h2{font-size:1.125rem}
.panel h3{margin:1.25rem 0 .5rem;font-size:.9375rem;font-weight:650}
.panel .note{margin:.75rem 0 0;text-align:left}
a{color:var(--accent)}
.addresses{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.1rem 1rem;margin:0;font-size:.9375rem}
.addresses dt{color:var(--soft)}
.addresses dd{margin:0}
.addresses code{color:var(--ink);font-size:clamp(.7rem,3.2vw,.8125rem)}
#told{margin:0}
#told:not(:empty){position:fixed;z-index:1;bottom:1rem;left:50%;width:max-content;max-width:calc(100% - 2rem);translate:-50%;padding:.6rem 1.1rem;border-radius:10px;background:var(--ink);color:var(--paper);font-size:.9375rem;font-weight:600}
.rows+.rows{border-top:0}
.row{align-items:center;gap:.5rem 1rem}
.row>div{min-width:0}
.row>.face{flex:1 1 11rem}
.face{display:flex;gap:.75rem;align-items:center}
.face>*{flex:none}
.face div{flex:1;min-width:0}
.about{margin:0;font-size:.875rem;color:var(--soft)}
.buttons{display:flex;flex-wrap:wrap;gap:.5rem}
.small{flex:none;min-height:2.75rem;padding:.4rem .9rem;font-size:.875rem}
.fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,8.25rem),1fr));gap:.75rem 1rem;align-items:end}
.about+.fields{margin-top:1rem}
.fields .wide{grid-column:1/-1}
.fields button{justify-self:start}
.buttons+.fields{margin-top:1rem}
.field{display:grid;gap:.25rem;font-size:.875rem;color:var(--soft)}
.field input,.field select{width:100%;min-height:2.75rem;padding:.4rem .7rem;border:1px solid var(--edge);border-radius:8px;background:var(--paper);color:var(--ink);font:inherit;font-size:1rem}
.field :focus-visible,.pause :focus-visible,.log:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.chip{padding:.05rem .5rem;border:1px solid var(--line);border-radius:99px;font-size:.8125rem;color:var(--soft);white-space:nowrap}
.chip.bad{border-color:var(--warn);color:var(--warn)}
.titled{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin-bottom:.65rem}
.titled h2{margin:0}
.pause{display:flex;gap:.5rem;align-items:center;min-height:2.75rem;font-size:.875rem}
.pause input{width:1.15rem;height:1.15rem;accent-color:var(--accent)}
.log{max-height:min(32rem,70vh);margin:0;padding:0;overflow-y:auto;list-style:none}
.log:empty{display:none}
.log li{display:grid;grid-template-columns:2.75rem minmax(0,1fr);gap:0 .75rem;justify-content:start;padding:.4rem .25rem;font:.8125rem/1.6 ui-monospace,"DejaVu Sans Mono",monospace}
.log .status{grid-row:span 2;align-self:start;padding:0 .35rem;border-radius:6px;background:var(--tint);color:var(--accent);text-align:center;font-weight:650}
.log .bad .status{background:var(--warn-tint);color:var(--warn)}
.log .what{display:-webkit-box;overflow:hidden;overflow-wrap:anywhere;-webkit-box-orient:vertical;-webkit-line-clamp:3}
.log .when{color:var(--soft);overflow-wrap:anywhere}
@media(min-width:62rem){.desk{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.head{grid-column:1/-1}}
`;
