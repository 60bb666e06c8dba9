/** Styles of the emulator's pages. They differ from Spotify's, so that the pages are not mistaken for the real ones. */
export const STYLE = `
:root{--paper:#f4f4f1;--sheet:#fff;--ink:#1c1f2b;--soft:#565b6c;--line:#d5d6d2;--edge:#868b98;--accent:#3b3f9a;--on:#fff;--tint:#eeeefa;--band:#d9daf3}
@media(prefers-color-scheme:dark){:root{--paper:#14161d;--sheet:#1c1f29;--ink:#eff0f5;--soft:#a9aebf;--line:#323644;--edge:#71778a;--accent:#b4b7ff;--on:#15172b;--tint:#262a44;--band:#2c3050}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,sans-serif}
.bar{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:center;align-items:baseline;padding:1.15rem 1rem .75rem;font-size:.875rem;color:var(--soft);border-top:.5rem solid;border-image:repeating-linear-gradient(-45deg,var(--accent) 0 .6rem,var(--band) .6rem 1.2rem) 8}
.bar p{margin:0}
.mark{font-weight:650;color:var(--ink)}
.sheet{width:min(36rem,100% - 2rem);margin:1rem auto 3rem;padding:clamp(1.25rem,5vw,2.5rem);background:var(--sheet);border:1px solid var(--line);border-radius:14px}
h1{margin:0 0 1.75rem;font:500 clamp(1.6rem,5.5vw,2.15rem)/1.16 ui-serif,"Iowan Old Style",Charter,Georgia,"DejaVu Serif",serif;letter-spacing:-.012em;text-wrap:balance;overflow-wrap:anywhere}
.client{color:var(--accent)}
h2,legend{margin:0 0 .65rem;padding:0;font-size:1rem;font-weight:650}
fieldset{margin:0 0 1.75rem;padding:0;border:0;min-width:0}
.accounts{display:grid;gap:.5rem}
.account{display:grid;grid-template-columns:auto auto 1fr;gap:.9rem;align-items:center;padding:.7rem .9rem;border:1px solid var(--line);border-radius:10px;cursor:pointer}
.account:hover{border-color:var(--edge)}
.account:has(:checked){border-color:var(--accent);background:var(--tint);box-shadow:inset 0 0 0 1px var(--accent)}
.account:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.account input{margin:0;width:1.15rem;height:1.15rem;accent-color:var(--accent)}
.account input:focus-visible{outline:none}
.account img,.blank{display:block;width:44px;height:44px;border-radius:6px}
.blank{border:1.5px dashed var(--edge)}
.who{display:grid;grid-template-columns:1fr auto;gap:0 .75rem;min-width:0}
.name{font-weight:600}
.handle{font:.8125rem/1.85 ui-monospace,"DejaVu Sans Mono",monospace;color:var(--soft)}
.about{grid-column:1/-1;font-size:.875rem;color:var(--soft)}
ul{margin:0;padding:0;list-style:none;border-top:1px solid var(--line)}
li{display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between;padding:.55rem 0;border-bottom:1px solid var(--line)}
code{font:.8125rem/1.85 ui-monospace,"DejaVu Sans Mono",monospace;color:var(--soft);overflow-wrap:anywhere}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:2rem 0 0}
button{flex:1 1 9rem;min-height:3rem;padding:.6rem 1.4rem;border:1px solid var(--edge);border-radius:10px;background:transparent;color:var(--ink);font:inherit;font-weight:600;cursor:pointer}
button:hover{background:var(--tint)}
button.agree{border-color:var(--accent);background:var(--accent);color:var(--on)}
button.agree:hover{filter:brightness(1.08)}
button:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.note{margin:1.25rem 0 0;font-size:.875rem;color:var(--soft);text-align:center}
.address{overflow-wrap:anywhere}
.person{margin:0 0 1.75rem}
.person .about{margin:0}
.app{align-items:center;gap:.6rem 1rem}
.app button{min-height:2.75rem;flex:none}
.message h1{margin-bottom:1rem}
.message .fault{padding:.75rem 1rem;border-left:3px solid var(--accent);background:var(--tint);font:600 .9375rem/1.5 ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.message p:last-child{margin-bottom:0}
`;
