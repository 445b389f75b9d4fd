//! Finds and installs missing packages on Debian and its relatives. It never removes or upgrades one.
use crate::Stop;
use crate::need::{Need, Purpose, Sign, needs_for};
use crate::place::{on_path, target};
use crate::step;
use std::fs::File;
use std::process::Command;

/// Installs what the purpose lacks, after saying what and why.
pub fn install_missing(purpose: Purpose) -> Result<(), Stop> {
    let missing: Vec<&Need> = needs_for(purpose).filter(|need| !present(need)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&missing);
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    let installation = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    let Some(prefix) = administrator() else {
        return Err(format!(
            "需要管理员权限，请先运行：\nThis needs administrator rights; please run first:\n  {installation}"
        ));
    };
    let log = target().join("apt.log");
    let told = |stop: Stop| format!("{stop}\n详情 / details: {}", log.display());
    let file = || File::create(&log).map_err(|error| format!("{}: {error}", log.display()));
    step::run(apt(prefix).args(["update", "-qq"]).stdout(file()?)).map_err(told)?;
    let install = ["install", "-y", "-q", "--no-install-recommends"];
    step::run(apt(prefix).args(install).args(&packages).stdout(file()?)).map_err(told)?;
    still_missing(&missing)
}

/// What to type by hand for a purpose.
pub fn packages(purpose: Purpose) -> String {
    needs_for(purpose).map(|need| need.package).collect::<Vec<_>>().join(" ")
}

fn say(missing: &[&Need]) {
    println!("正在用 apt-get 安装缺少的软件包：");
    println!("Installing missing packages with apt-get:");
    for need in missing {
        println!("  {:<24} {} / {}", need.package, need.why_zh, need.why_en);
    }
}

fn present(need: &Need) -> bool {
    match need.sign {
        Sign::Program(program) => on_path(program) || installed(need.package),
        Sign::Package => installed(need.package),
    }
}

fn installed(package: &str) -> bool {
    let query = step::output(Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]));
    query.as_deref() == Some("installed")
}

/// apt-get can succeed and leave a package out, for example one that was renamed.
fn still_missing(wanted: &[&Need]) -> Result<(), Stop> {
    let absent: Vec<&str> = wanted.iter().filter(|need| !present(need)).map(|need| need.package).collect();
    if absent.is_empty() {
        return Ok(());
    }
    Err(format!("仍然缺少 / still missing: {}", absent.join(" ")))
}

/// Who installs: root itself, or sudo in front. `None` when neither is possible.
fn administrator() -> Option<&'static [&'static str]> {
    let root = step::output(Command::new("id").arg("-u")).as_deref() == Some("0");
    match (root, on_path("sudo")) {
        (true, _) => Some(&["env"]),
        (false, true) => Some(&["sudo", "env"]),
        (false, false) => None,
    }
}

/// apt-get that asks nothing and waits for another package program to finish.
fn apt(prefix: &[&str]) -> Command {
    let mut command = Command::new(prefix[0]);
    command.args(&prefix[1..]).args([
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-o",
        "DPkg::Lock::Timeout=300",
    ]);
    command
}
