//! How the page looks: light and dark, on a screen and on paper. It holds no word.

pub(super) const STYLE: &str = r#"
:root{color-scheme:light dark;--ground:#f5f7fa;--card:#fff;--ink:#1d2939;--muted:#667085;--rule:#d0d5dd;--head:#eef2f7;--strong:var(--accent);
--green:#2e7d4f;--amber:#f2b134;--red:#c0392b;--none:#e4e7ec;--low:#dceee2;--medium:#fff0c9;--major:#efa59a}
@media (prefers-color-scheme:dark){:root{--ground:#0f141b;--card:#171e28;--ink:#e6eaf0;--muted:#9aa5b4;--rule:#313c4a;--head:#202a36;--none:#39434f;
--strong:#8fb8e6;--low:#1f3d2d;--medium:#4d4020;--major:#6b2d27}svg{filter:brightness(1.5)}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.5 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Segoe UI",sans-serif}
header,nav,main,footer{max-width:1240px;margin:0 auto;padding:0 24px}
header{padding-top:28px}
.brand{display:flex;align-items:center;gap:12px;color:var(--muted)}
.brand img{height:36px;background:#fff;border-radius:4px}
h1{margin:10px 0 0;font-size:28px;line-height:1.25;color:var(--strong)}
.month{margin:2px 0 12px;font-size:18px}
dl{display:flex;flex-wrap:wrap;gap:4px 28px;margin:0;padding:10px 0;border-top:2px solid var(--strong);border-bottom:1px solid var(--rule)}
dl div{display:flex;gap:8px;min-width:0}
dt{color:var(--muted);white-space:nowrap}
dd{margin:0;overflow-wrap:anywhere}
dd.code{font:12px/1.75 ui-monospace,Consolas,monospace}
nav{display:flex;flex-wrap:wrap;gap:6px 18px;padding-top:12px}
a{color:var(--strong);text-decoration:none}
a:hover,a:focus{text-decoration:underline}
section{margin:20px 0;padding:16px 20px 20px;background:var(--card);border:1px solid var(--rule);border-radius:8px}
h2{margin:0;font-size:20px;color:var(--strong)}
h3,figcaption{margin:0 0 6px;font-size:14px;font-weight:600;color:var(--strong)}
.note{margin:2px 0 0;color:var(--muted);font-size:13px}
.blocks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr));gap:18px 24px;margin-top:12px}
.wide,.headline{grid-column:1/-1}
.headline{margin:0;padding:10px 14px;background:var(--head);border-left:4px solid var(--strong);font-size:16px}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:10px}
.figure{display:flex;flex-direction:column;padding:8px 12px;border:1px solid var(--rule);border-left:4px solid var(--rule);border-radius:6px}
.figure.green{border-left-color:var(--green)}.figure.amber{border-left-color:var(--amber)}.figure.red{border-left-color:var(--red)}
.figure .label{color:var(--muted);font-size:12px}
.figure strong{font-size:21px;line-height:1.3;font-variant-numeric:tabular-nums}
.figure .beside{white-space:pre-line;color:var(--muted);font-size:12px}
figure{margin:0;min-width:0}
svg{display:block;width:100%;height:auto;font-family:inherit}
svg .m{fill:var(--muted)}svg .k{fill:var(--ink)}svg line.k{stroke:var(--ink)}svg .r{stroke:var(--rule)}svg .h{fill:var(--card);stroke:var(--muted)}
.table{min-width:0;overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:13px}
th,td{padding:5px 7px;border:1px solid var(--rule);text-align:left;vertical-align:top;overflow-wrap:break-word}
th{background:var(--head);font-weight:600;vertical-align:bottom}
th.c,td.c{text-align:center}
td.c{white-space:nowrap}.wraps td.c{white-space:normal}
th.n,td.n{text-align:right}
td.n{white-space:nowrap;font-variant-numeric:tabular-nums}
td.green{background:var(--green);color:#fff}td.amber{background:var(--amber);color:#000}td.red{background:var(--red);color:#fff}
td.none{background:var(--none);color:var(--muted)}td.low{background:var(--low)}td.medium{background:var(--medium)}td.major{background:var(--major)}
.total td{font-weight:600;background:var(--head);border-top:2px solid var(--strong)}
p.none{margin:0;color:var(--muted)}
footer{display:flex;justify-content:space-between;gap:16px;padding-top:8px;padding-bottom:28px;color:var(--muted);font-size:12px}
@media print{@page{size:A4 landscape;margin:12mm}svg{filter:none}
:root{color-scheme:light;--ground:#fff;--card:#fff;--ink:#1d2939;--muted:#667085;--rule:#d0d5dd;--head:#eef2f7;--none:#e4e7ec;--low:#dceee2;--medium:#fff0c9;--major:#efa59a;--strong:var(--accent)}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:11px}nav{display:none}header,main,footer{max-width:none;padding-left:0;padding-right:0}
section{border:0;padding:0;break-before:page}section:first-of-type{break-before:auto}
.blocks{grid-template-columns:1fr 1fr}.table{overflow:visible}table{font-size:9.5px}thead{display:table-header-group}tr,figure,.figure{break-inside:avoid}}
"#;
