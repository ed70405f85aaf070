// The page's own script: one view at a time, choosing a rule or reason, and the graph that opens, filters and follows. The page can be read without it.
(() => {
"use strict";
const SVG = "http://www.w3.org/2000/svg";
const FORCES = ["MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY", "RANKS"];
const WHYS = ["no reason found", "explained by its section only", "explained nearby", "explained in its own sentence"];
const WORDS = {"explains": ["explains", "is explained by"], "refers-to": ["refers to", "is referred to by"], "overrides": ["stands above", "stands below"],
  "exception-to": ["is an exception to", "has as exception"], "conflicts-with": ["conflicts with", "conflicts with"], "explained-before": ["explained until it was removed", "was explained by what was removed"]};
const NARROW_PX = 600, NARROW = {gutter: 70, bar: 28};
const LEAST_BULGE = 0.12, FAR = 10, SMALLEST = 0.2, LARGEST = 2, LISTED = 8;
const $ = id => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const make = (tag, cls, text) => { const e = document.createElement(tag); if (cls) e.className = cls; if (text !== undefined) e.textContent = text; return e; };

// What the document holds: principles in order, each with its rules and reasons.
const principles = new Map(), statements = new Map(), links = [];
for (const [id, depth, parent, authority, explained, rules, changed, gone] of data.p)
  principles.set(id, {id, depth, parent, authority, explained, rules, changed, gone, held: []});
for (const [id, p, force, why, reason, line, sure, sort, gone] of data.s) {
  const s = {id, parent: principles.has(p) ? p : null, force, why, reason: !!reason, line, sure, changed: data.k[sort], gone};
  statements.set(s.id, s);
  if (s.parent) principles.get(s.parent).held.push(s);
}
for (const [kind, pairs] of Object.entries(data.e)) for (const [a, b] of pairs) links.push({kind, a, b});
const node = id => principles.get(id) || statements.get(id);
const ranked = p => { while (p && !p.authority) p = principles.get(p.parent); return p ? p.authority : ""; };
const from = new Map(), to = new Map();
for (const l of links) for (const [map, end] of [[from, l.a], [to, l.b]]) (map.get(end) || map.set(end, []).get(end)).push(l);

const said = new Map();
function words(id) {
  if (said.has(id)) return said.get(id);
  let text = "";
  if (principles.has(id)) text = (titles.get(id) || "");
  else if (node(id).gone) text = $(id).querySelector(".sides").firstChild.textContent;
  else { const e = $(id); if (e) for (const c of e.childNodes) if (!(c.classList && (c.classList.contains("m") || c.classList.contains("w")))) text += c.textContent; }
  said.set(id, text = text.replace(/\s+/g, " ").trim());
  return text;
}
const short = (text, most) => text.length > most ? text.slice(0, most - 1).replace(/\s+\S*$/, "") + "…" : text;

// One view at a time; the others can still be found by the browser's own search.
const views = [...document.querySelectorAll("main > .view")], tabs = [...document.querySelectorAll("nav a")];
function show(view) {
  for (const v of views) { if (v === view) v.removeAttribute("hidden"); else v.setAttribute("hidden", "until-found"); }
  for (const t of tabs) if (t.hash === "#" + view.id) t.setAttribute("aria-current", "page"); else t.removeAttribute("aria-current");
  if (view.id === "graph") draw();
}
for (const v of views) v.addEventListener("beforematch", () => show(v));
function route() {
  const target = $(decodeURIComponent(location.hash.slice(1)));
  const view = target && target.closest(".view") || views[0];
  show(view);
  if (!target || target === view) { scrollTo(0, 0); return; }
  if (statements.has(target.id)) choose(target.id);
  (target.classList.contains("anchor") ? target.parentElement : target).scrollIntoView({block: "center"});
}
addEventListener("hashchange", route);

// Choosing: what is chosen, what it rests on and what rests on it, here, in the text and in the graph.
const reasons = id => (to.get(id) || []).filter(l => l.kind === "explains").map(l => l.a);
const carried = id => (from.get(id) || []).filter(l => l.kind === "explains").map(l => l.b);
function reach(starts, next) {
  const found = new Set(starts);
  for (const id of found) for (const n of next(id)) found.add(n);
  return found;
}
let chosen = null, kin = new Set(), path = new Set();
function choose(id) {
  chosen = id;
  const inside = principles.has(id) ? principles.get(id).held.map(s => s.id) : [id];
  path = reach(inside, reasons); path.delete(id);
  if (principles.has(id)) for (const s of inside) path.delete(s);
  kin = new Set([...path, ...reach(inside, carried), ...(from.get(id) || []).map(l => l.b), ...(to.get(id) || []).map(l => l.a)]);
  kin.delete(id);
  for (const e of document.querySelectorAll(".s.picked, .s.kin")) e.classList.remove("picked", "kin");
  if (statements.has(id)) $(id).classList.add("picked");
  for (const k of kin) if (statements.has(k) && !inside.includes(k)) $(k).classList.add("kin");
  tell(id);
  if (!$("graph").hidden) draw();
}
function unchoose() {
  chosen = null; kin = new Set(); path = new Set();
  $("inspector").hidden = true;
  for (const e of document.querySelectorAll(".s.picked, .s.kin")) e.classList.remove("picked", "kin");
  if (!$("graph").hidden) draw();
}
function tell(id) {
  const box = $("inspector"), n = node(id), rule = n.force >= 0;
  const close = make("button", "close", "×"); close.type = "button"; close.setAttribute("aria-label", "Close"); close.onclick = unchoose;
  const head = make("h2", "", short(words(id), 220)); head.dir = "auto";
  box.replaceChildren(close, head);
  if (statements.has(id)) {
    box.append(make("p", "", (n.gone ? "Removed. It was: " : "") + (rule ? FORCES[n.force] + ", " + WHYS[n.why] : "") + (n.reason ? (rule ? "; also a reason" : "a reason") : "") + `. ${n.gone ? "Old line" : "Line"} ${n.line}, read so with ${n.sure} % confidence.`));
    for (const [sign, label] of n.gone ? [] : n.changed || []) box.append(make("p", "", `${sign} ${label} since the version before`));
    if (n.parent) list(box, "In", [n.parent]);
    const why = [...path], ends = why.filter(r => !reasons(r).length);
    list(box, why.length > 1 ? "Rests on, up to where the reasons end" : "Rests on", why, r => ends.includes(r) && why.length > 1 ? " (rests on nothing more)" : "");
    list(box, "Carries", [...reach([id], carried)].filter(r => r !== id));
  } else {
    box.append(make("p", "", (n.gone ? "Removed." : n.rules ? `${n.explained} of ${n.rules} rules explained.` : "No rules of its own.") + (ranked(n) ? ` Authority: ${ranked(n)}.` : "")));
    list(box, "Rules without a reason", n.held.filter(s => s.why === 0 && !s.gone).map(s => s.id));
  }
  for (const [kind, [out, back]] of Object.entries(WORDS)) {
    if (kind === "explains" && statements.has(id)) continue;
    list(box, out, [...new Set((from.get(id) || []).filter(l => l.kind === kind).map(l => l.b))]);
    if (back !== out) list(box, back, [...new Set((to.get(id) || []).filter(l => l.kind === kind).map(l => l.a).filter(a => !(kind === "refers-to" && statements.has(a) && (to.get(id) || []).some(l => l.a === statements.get(a).parent))))]);
  }
  const bar = make("div", "do"), text = make("a", "", n.gone ? "Show in the changes" : "Show in the text"); text.href = "#" + id;
  bar.append(text);
  if (principles.has(id) || n.parent) {
    const seen = make("a", "", "Show in the graph"), alone = make("button", "", "Focus");
    seen.href = "#graph"; alone.type = "button"; alone.title = "Only this and what it is linked to";
    seen.onclick = () => { reveal(id); setTimeout(() => scrollToRow(id)); };
    alone.onclick = () => { setFocus(id); if (location.hash !== "#graph") location.hash = "#graph"; };
    bar.append(seen, alone);
  }
  box.append(bar);
  box.hidden = false; box.scrollTop = 0;
}
function list(box, head, ids, note = () => "") {
  if (!ids.length) return;
  const ul = make("ul");
  for (const id of ids.slice(0, LISTED)) {
    const li = make("li"), a = make("a", "", short(words(id), 110)); a.href = "#" + id; a.dir = "auto";
    if (!$("graph").hidden) a.addEventListener("click", e => { e.preventDefault(); reveal(id); choose(id); scrollToRow(id); });
    li.append(a, note(id)); ul.append(li);
  }
  if (ids.length > LISTED) ul.append(make("li", "dim", `and ${ids.length - LISTED} more`));
  box.append(make("h3", "", `${head} (${ids.length})`), ul);
}
$("document").addEventListener("click", e => {
  const s = e.target.closest(".s");
  if (s && !e.target.closest("a") && !String(getSelection())) choose(s.id);
});

// The graph: which rows can be seen.
const rowsBox = $("rows"), frame = $("frame"), drawing = $("drawing"), marks = $("marks"), arcsBox = $("arcs");
const items = new Map(), titles = new Map(), open = new Set();
for (const li of [...rowsBox.children]) { items.set(li.dataset.id, li); titles.set(li.dataset.id, li.querySelector("a").textContent); }
let focus = null, query = "", zoom = 1, visible = [], current = null, hits = new Set(), above = new Set();
const filters = () => ({authority: $("authority").value, state: $("state").value});
const fits = (s, state) => !state || (s.gone ? state === "changed" : state === "changed" ? s.changed : state === "none" ? s.why === 0 : s.why > 0);
function rows() {
  const {authority, state} = filters(), wanted = new Map();
  hits = new Set();
  for (const p of principles.values()) {
    let held = open.has(p.id) || state === "changed" ? p.held : [], on = true;
    if (focus) { on = focus.has(p.id); held = p.held.filter(s => focus.has(s.id) || (open.has(p.id) && p.id === chosen)); }
    if (authority && ranked(p) !== authority) on = false;
    if (state) { on = on && (p.held.some(s => fits(s, state)) || (state === "changed" && p.changed)); held = held.filter(s => fits(s, state)); }
    if (query) {
      const named = words(p.id).toLowerCase().includes(query), said = p.held.filter(s => fits(s, state) && words(s.id).toLowerCase().includes(query));
      on = on && (named || said.length > 0);
      held = said.length ? said : held;
      if (on) for (const n of named ? [p, ...said] : said) hits.add(n.id);
    }
    if (on) wanted.set(p.id, held);
  }
  const found = new Set(wanted.keys());
  for (const id of [...found]) for (let p = principles.get(principles.get(id).parent); p && !found.has(p.id); p = principles.get(p.parent)) found.add(p.id);
  above = new Set([...found].filter(id => !wanted.has(id)));  // shown only for what is in them
  const out = [];
  for (const p of principles.values()) if (found.has(p.id)) { out.push(p); for (const s of wanted.get(p.id) || []) out.push(s); }
  return out;
}
function item(n) {
  let li = items.get(n.id);
  if (!li) {
    li = make("li", `row statement d${Math.min(principles.get(n.parent).depth + 1, 8)} ${n.force < 0 ? "" : n.why === 0 ? "none" : "all"}${n.changed ? " changed" : ""}${n.gone ? " gone" : ""}`);
    const force = n.force >= 0 ? FORCES[n.force] + (n.why === 0 ? " ?" : "") : "WHY";
    const text = make("span", "", short(words(n.id), 160)); text.dir = "auto";
    li.append(make("span", "force" + (n.force < 0 ? " why" : ""), force));
    for (const [sign, label, group] of n.changed || []) {
      const badge = make("span", "change " + group, sign); badge.title = label; badge.append(make("span", "word", " " + label));
      li.append(" ", badge);
    }
    li.append(" ", text);
    li.dataset.id = n.id; li.title = n.force >= 0 ? WHYS[n.why] : "a reason";
    items.set(n.id, li);
  }
  if (!li.hasAttribute("role")) {
    li.setAttribute("role", "treeitem"); li.tabIndex = -1;
    li.setAttribute("aria-level", n.held ? n.depth + 1 : principles.get(n.parent).depth + 2);
    const a = li.querySelector("a"); if (a) a.tabIndex = -1;
    if (n.held) li.prepend(make("span", "twist", n.held.length ? "▸" : " "));
  }
  return li;
}
const wide = {gutter: data.gutter, bar: data.bar, mark: data.mark, left: data.left};
function draw() {
  const {gutter, bar} = frame.clientWidth < NARROW_PX ? NARROW : wide;
  Object.assign(data, {gutter, bar, mark: gutter + wide.mark - wide.gutter, left: gutter + wide.left - wide.gutter});
  drawing.style.setProperty("--pad", data.left + bar + 14 + "px");
  visible = rows();
  const at = new Map(visible.map((n, i) => [n.id, i])), row = Math.max(data.row * zoom, 3);
  rowsBox.setAttribute("role", "tree"); rowsBox.setAttribute("aria-label", "Principles, rules and reasons");
  drawing.style.setProperty("--row", row + "px"); drawing.style.setProperty("--size", Math.max(14 * Math.min(zoom, 1.4), 2) + "px");
  const list = visible.map(item), top = visible.filter(n => n.depth === 0).length;
  drawing.classList.toggle("far", row < FAR); drawing.classList.toggle("sparse", top * data.row / 2 < visible.length * row);
  for (const [i, n] of visible.entries()) {
    const li = list[i];
    li.setAttribute("aria-selected", n.id === chosen); li.classList.toggle("kin", kin.has(n.id)); li.classList.toggle("path", path.has(n.id));
    li.classList.toggle("above", above.has(n.id)); li.classList.toggle("hit", hits.has(n.id));
    if (n.held && n.held.length) {
      const on = visible[i + 1] && visible[i + 1].parent === n.id && !visible[i + 1].held;
      li.setAttribute("aria-expanded", !!on); li.querySelector(".twist").textContent = on ? "▾" : "▸";
    }
    li.tabIndex = -1;
  }
  rowsBox.replaceChildren(...list);
  const start = items.get(at.has(current) ? current : visible.length ? visible[0].id : "");
  if (start) start.tabIndex = 0;
  const seen = id => { let n = node(id); while (n && !at.has(n.id)) n = principles.get(n.parent); return n && (n.id === id || !focus && !query) ? n.id : null; };
  const kinds = new Set([...document.querySelectorAll("input[name=kind]:checked")].map(b => b.value)), pairs = new Map();
  for (const l of links) {
    if (!kinds.has(l.kind)) continue;
    const a = seen(l.a), b = seen(l.b);
    if (!a || !b || a === b) continue;
    const key = l.kind + a + b, lit = chosen && (l.a === chosen || l.b === chosen || a === chosen || b === chosen || (path.has(l.a) && (path.has(l.b) || l.b === chosen)));
    if (!pairs.has(key) || lit) pairs.set(key, {kind: l.kind, a: at.get(a), b: at.get(b), lit, own: statements.has(l.a)});
  }
  paint([...pairs.values()], row);
  const many = (n, noun) => n ? `, ${n} ${noun}${n === 1 ? "" : "s"}` : "", inner = visible.filter(n => !n.held && (!query || hits.has(n.id)));
  const rules = inner.filter(n => n.force >= 0).length, shown = visible.filter(n => n.held && !above.has(n.id)).length;
  $("counted").textContent = `${shown} of ${principles.size} principles` + many(rules, "rule") + many(inner.length - rules, "reason");
}
function paint(arcs, row) {
  const out = document.createDocumentFragment(), size = Math.min(zoom, 1);
  const put = (tag, cls, attributes) => { const e = document.createElementNS(SVG, tag); e.setAttribute("class", cls); for (const k in attributes) e.setAttribute(k, attributes[k]); out.append(e); };
  const far = Math.max(1, Math.min(visible.length, 12), ...arcs.map(a => Math.abs(a.a - a.b))), x = data.mark - 9;
  arcs.sort((m, n) => (m.lit ? 1 : 0) - (n.lit ? 1 : 0) || Math.abs(n.a - n.b) - Math.abs(m.a - m.b));
  for (const a of arcs) {
    const y1 = (a.a + .5) * row, y2 = (a.b + .5) * row, wide = (data.gutter - 12) * (LEAST_BULGE + (1 - LEAST_BULGE) * Math.sqrt(Math.abs(a.a - a.b) / far));
    put("path", `arc ${a.kind}${a.lit ? " lit" : ""}`, {d: `M${x} ${y1}A${wide} ${Math.abs(y2 - y1) / 2} 0 0 ${y2 > y1 ? 0 : 1} ${x} ${y2}`, "marker-end": `url(#head-${a.kind})`});
  }
  const most = Math.max(1, ...data.p.map(p => p[5]));
  for (const [i, n] of visible.entries()) {
    const y = (i + .5) * row;
    if (n.gone) { put("path", "cross", {d: `M${data.mark - 4 * size} ${y - 4 * size}l${8 * size} ${8 * size}m0 ${-8 * size}l${-8 * size} ${8 * size}`}); continue; }
    if (!n.held) {
      if (n.force >= 0) put("rect", "mark " + (n.why === 0 ? "none" : "all"), {x: data.mark - 4 * size, y: y - 4 * size, width: 8 * size, height: 8 * size});
      else put("path", "mark all", {d: `M${data.mark} ${y - 5 * size}l${5 * size} ${9 * size}h${-10 * size}Z`});
      continue;
    }
    const state = !n.rules ? "empty" : n.explained === n.rules ? "all" : n.explained ? "some" : "none";
    const r = (4 + Math.sqrt(Math.min(12, rest(n.id)))) * size;
    put("circle", "mark " + state, {cx: data.mark, cy: y, r});
    if (state === "some") put("path", "half", {d: `M${data.mark} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}Z`});
    if (n.rules) put("rect", "whole", {x: data.left, y: y - 4 * size, width: data.bar * n.rules / most, height: 8 * size});
    if (n.explained) put("rect", "part", {x: data.left, y: y - 4 * size, width: data.bar * n.explained / most, height: 8 * size});
  }
  marks.replaceChildren(out);
  arcsBox.setAttribute("height", visible.length * row);
  arcsBox.classList.toggle("dimmed", !!chosen && arcs.some(a => a.lit));
}
const weight = new Map();
function rest(id) {
  if (!weight.has(id)) { const label = items.get(id).querySelector(".resting"); weight.set(id, label ? Number(label.textContent.slice(1)) : 0); }
  return weight.get(id);
}

// The graph: opening, focusing, moving.
function reveal(id) { const n = node(id); if (n && !n.held && n.parent) open.add(n.parent); if (focus && !focus.has(id)) setFocus(null); current = id; }
function scrollToRow(id) { const li = items.get(id); if (li && li.isConnected) { li.scrollIntoView({block: "nearest"}); li.focus({preventScroll: true}); } }
function setFocus(id) {
  focus = null; $("unfocus").hidden = !id;
  if (id) {
    choose(id);
    focus = new Set([id, ...kin]);
    for (const k of [...focus]) if (!principles.has(k)) { const p = statements.get(k).parent; if (p) focus.add(p); }
    current = id;
  }
  draw();
}
function toggle(id, on) { if (on) open.add(id); else open.delete(id); draw(); }
$("unfocus").onclick = () => setFocus(null);
$("find").oninput = e => { query = e.target.value.trim().toLowerCase(); draw(); };
for (const e of [$("authority"), $("state"), ...document.querySelectorAll("input[name=kind]")]) e.addEventListener("change", draw);
function setZoom(z) { const mid = (frame.scrollTop + frame.clientHeight / 2) / zoom; zoom = Math.min(Math.max(z, SMALLEST), LARGEST); draw(); frame.scrollTop = mid * zoom - frame.clientHeight / 2; }
$("smaller").onclick = () => setZoom(zoom / 1.25); $("larger").onclick = () => setZoom(zoom * 1.25);
$("fit").onclick = () => setZoom(frame.clientHeight / (Math.max(visible.length, 1) * data.row));
frame.addEventListener("wheel", e => { if (e.ctrlKey) { e.preventDefault(); setZoom(zoom * (e.deltaY < 0 ? 1.1 : 1 / 1.1)); } }, {passive: false});
let drag = null, moved = false;
frame.addEventListener("pointerdown", e => { moved = false; if (e.button === 0 && e.pointerType === "mouse") drag = {x: e.clientX + frame.scrollLeft, y: e.clientY + frame.scrollTop}; });
addEventListener("pointermove", e => {
  if (!drag) return;
  const x = drag.x - e.clientX, y = drag.y - e.clientY;
  if (!moved && Math.hypot(x - frame.scrollLeft, y - frame.scrollTop) < 5) return;
  moved = true; frame.classList.add("dragging"); frame.scrollTo(x, y);
});
addEventListener("resize", () => { if (!$("graph").hidden) draw(); });
addEventListener("pointerup", () => { drag = null; frame.classList.remove("dragging"); });
rowsBox.addEventListener("click", e => {
  const li = e.target.closest(".row");
  if (!li) return;
  e.preventDefault();
  if (moved) return;
  const id = current = li.dataset.id;
  if (e.target.classList.contains("twist")) toggle(id, !open.has(id)); else choose(id);
  scrollToRow(id);
});
rowsBox.addEventListener("focusin", e => { const li = e.target.closest(".row"); if (li) current = li.dataset.id; });
rowsBox.addEventListener("dblclick", e => { const li = e.target.closest(".row"); if (li && principles.has(li.dataset.id)) toggle(li.dataset.id, !open.has(li.dataset.id)); });
rowsBox.addEventListener("keydown", e => {
  const i = visible.findIndex(n => n.id === current), n = visible[Math.max(i, 0)];
  if (!n || e.altKey || e.ctrlKey || e.metaKey) return;
  const go = to => { if (visible[to]) { items.get(current || n.id).tabIndex = -1; current = visible[to].id; items.get(current).tabIndex = 0; scrollToRow(current); } };
  if (e.key === "ArrowDown") go(i < 0 ? 0 : i + 1);
  else if (e.key === "ArrowUp") go(i - 1);
  else if (e.key === "Home") go(0);
  else if (e.key === "End") go(visible.length - 1);
  else if (e.key === "ArrowRight" && n.held) { current = n.id; if (open.has(n.id)) go(i + 1); else toggle(n.id, true); scrollToRow(current); }
  else if (e.key === "ArrowLeft") { if (n.held && open.has(n.id)) { toggle(n.id, false); scrollToRow(n.id); } else go(visible.findIndex(v => v.id === n.parent)); }
  else if (e.key === "Enter" || e.key === " ") { current = n.id; choose(n.id); scrollToRow(n.id); }
  else if (e.key === "f") { setFocus(n.id); scrollToRow(n.id); }
  else return;
  e.preventDefault();
});
addEventListener("keydown", e => {
  if (e.key === "Escape") { if (!$("inspector").hidden) unchoose(); else if (focus) setFocus(null); }
  else if (e.key === "/" && !$("graph").hidden && !/^(input|select|textarea)$/i.test(document.activeElement.tagName)) { e.preventDefault(); $("find").focus(); }
});

document.documentElement.classList.add("js");
document.querySelector(".tools").hidden = false;
route();
})();
