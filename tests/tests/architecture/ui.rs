//! Rules of the interface: components, lib, i18n, theme ← features ← app, and one door to Tauri.
use crate::tree::{Text, texts};
use crate::{Breach, hold};

/// Shared instruments among the features: a feature on the left may use the one on the right.
const SHARED_FEATURES: &[(&str, &str)] = &[("plan", "gantt"), ("portfolio", "gantt")];

/// Folders of `ui/src` that know no feature and nothing of `app`.
const FOUNDATION: &[&str] = &["components", "lib", "i18n", "theme", "platform", "bindings"];

/// Who may import Tauri: the platform layer, and the bindings, which are generated.
const TAURI_DOOR: &[&str] = &["platform", "bindings"];

/// The stand-in for the window, which tests may import.
const PRETENCE: &str = "@tauri-apps/api/mocks";

/// What a pure scene does not import.
const DRAWING_LIBRARIES: &[&str] = &["react", "react-dom", "antd", "echarts"];

fn sources() -> Vec<Text> {
    texts("ui/src", &[".ts", ".tsx"])
}

/// The folders of a source below `ui/src`, with its own name last.
fn place(text: &Text) -> Vec<String> {
    text.name().split('/').skip(2).map(str::to_owned).collect()
}

/// Everything a source imports: `from "x"`, `import "x"`, `import("x")`.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for opening in ["from \"", "import \"", "import(\"", "from '", "import '", "import('"] {
        let quote = if opening.ends_with('"') { '"' } else { '\'' };
        found.extend(
            code.split(opening).skip(1).filter_map(|rest| rest.split(quote).next()).map(str::to_owned),
        );
    }
    found
}

/// The folders an import leads to, below `ui/src`; `None` for a package.
fn destination(from: &[String], import: &str) -> Option<Vec<String>> {
    if let Some(rest) = import.strip_prefix("@/") {
        return Some(rest.split('/').map(str::to_owned).collect());
    }
    if !import.starts_with('.') {
        return None;
    }
    let mut place: Vec<String> = from[..from.len() - 1].to_vec();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(place.pop()),
            _ => place.push(part.to_owned()),
        }
    }
    Some(place)
}

/// Why an import between two places of the interface is not allowed; `None` when it is.
fn forbidden(from: &[String], to: &[String]) -> Option<String> {
    let part = |place: &[String], index: usize| place.get(index).cloned().unwrap_or_default();
    let (layer, target) = (part(from, 0), part(to, 0));
    if FOUNDATION.contains(&layer.as_str()) && (target == "features" || target == "app") {
        return Some(format!("{layer} knows nothing of {target}"));
    }
    if layer != "features" {
        return None;
    }
    let (feature, other) = (part(from, 1), part(to, 1));
    match target.as_str() {
        "app" => Some("a feature knows nothing of app".into()),
        "features" if feature != other && !SHARED_FEATURES.contains(&(feature.as_str(), other.as_str())) => {
            Some(format!("feature {feature} does not import feature {other}"))
        }
        _ => None,
    }
}

#[test]
fn layers_import_downwards_only() {
    let mut breaches = Vec::new();
    for text in sources() {
        let from = place(&text);
        for import in imports(&text.body) {
            let rule = destination(&from, &import).and_then(|to| forbidden(&from, &to));
            breaches.extend(
                rule.map(|rule| Breach { file: text.path.clone(), rule: format!("{rule} ({import})") }),
            );
        }
    }
    hold(&breaches);
}

#[test]
fn one_door_leads_to_tauri() {
    let mut breaches = Vec::new();
    for text in sources() {
        let outside = !TAURI_DOOR.contains(&place(&text)[0].as_str());
        let pretends = text.name().contains(".test.") || text.name().contains("/test-");
        let named = |import: &String| import.starts_with("@tauri-apps") && !(pretends && import == PRETENCE);
        if outside && imports(&text.body).iter().any(named) {
            breaches
                .push(Breach { file: text.path, rule: "only ui/src/platform imports @tauri-apps".into() });
        }
    }
    hold(&breaches);
}

#[test]
fn the_gantt_scene_is_pure() {
    let mut breaches = Vec::new();
    for text in texts("ui/src/features/gantt/scene", &[".ts", ".tsx"]) {
        for import in imports(&text.body) {
            if DRAWING_LIBRARIES.contains(&import.as_str()) {
                breaches.push(Breach {
                    file: text.path.clone(),
                    rule: format!("the scene does not import {import}"),
                });
            }
        }
    }
    hold(&breaches);
}

#[test]
fn an_import_is_judged_by_where_it_leads() {
    let place = |path: &str| path.split('/').map(str::to_owned).collect::<Vec<_>>();
    let risks = place("features/risks/RisksView.tsx");
    assert_eq!(destination(&risks, "../plan/PlanView"), Some(place("features/plan/PlanView")));
    assert_eq!(destination(&risks, "antd"), None);
    assert!(forbidden(&risks, &place("features/plan/PlanView")).is_some());
    assert!(forbidden(&risks, &place("components/Light")).is_none());
    assert!(forbidden(&place("features/plan/PlanView.tsx"), &place("features/gantt/Gantt")).is_none());
    assert!(forbidden(&place("lib/money.ts"), &place("app/router")).is_some());
    assert_eq!(imports("import { a } from \"./a\";\nimport(\"./b\");"), ["./a", "./b"]);
}
