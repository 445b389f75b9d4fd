//! macOS, Windows and other Linux systems: looks, and says precisely what to install. It installs nothing.
use crate::Stop;
use crate::debian;
use crate::need::Purpose;
use crate::place::on_path;
use crate::step;
use std::path::PathBuf;
use std::process::Command;

/// Xcode's command line tools hold the compiler and the linker; the web engine is part of macOS.
pub fn macos() -> Result<(), Stop> {
    if step::output(Command::new("xcode-select").arg("-p")).is_some() {
        return Ok(());
    }
    Err("缺少 Xcode 命令行工具，请运行：xcode-select --install\n\
         The Xcode command line tools are missing; run: xcode-select --install"
        .into())
}

/// Windows needs the MSVC linker and the WebView2 runtime.
pub fn windows() -> Result<(), Stop> {
    let mut missing = Vec::new();
    if !msvc_present() {
        missing.push(
            "缺少 Visual Studio 生成工具（“使用 C++ 的桌面开发”）：winget install Microsoft.VisualStudio.2022.BuildTools\n\
             The Visual Studio Build Tools with “Desktop development with C++” are missing: \
             https://visualstudio.microsoft.com/visual-cpp-build-tools/",
        );
    }
    if !webview2_present() {
        missing.push(
            "缺少 WebView2 运行时：winget install Microsoft.EdgeWebView2Runtime\n\
             The WebView2 runtime is missing: https://developer.microsoft.com/microsoft-edge/webview2/",
        );
    }
    if missing.is_empty() { Ok(()) } else { Err(missing.join("\n\n")) }
}

/// A Linux system without apt-get: the Debian names, so that their counterparts can be found.
pub fn other_linux(purpose: Purpose) -> Result<(), Stop> {
    let libraries = step::output(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_some();
    let screen = purpose == Purpose::Build || on_path("WebKitWebDriver") && on_path("Xvfb");
    if libraries && screen {
        return Ok(());
    }
    let names = debian::packages(purpose);
    Err(format!(
        "此系统没有 apt-get。请安装与下列 Debian 软件包对应的软件包，然后重试：\n\
         This system has no apt-get. Install the counterparts of these Debian packages, then try again:\n  {names}"
    ))
}

fn msvc_present() -> bool {
    let Some(programs) = std::env::var_os("ProgramFiles(x86)") else { return on_path("link") };
    let vswhere =
        PathBuf::from(programs).join("Microsoft Visual Studio").join("Installer").join("vswhere.exe");
    let query = ["-products", "*", "-requires", "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"];
    let found = step::output(Command::new(vswhere).args(query).args(["-property", "installationPath"]));
    found.is_some_and(|path| !path.is_empty()) || on_path("link")
}

/// The runtime registers itself under this identifier, for the machine or for the user.
fn webview2_present() -> bool {
    let client = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let places = [r"HKLM\SOFTWARE\WOW6432Node", r"HKLM\SOFTWARE", r"HKCU\Software"];
    places.iter().any(|place| {
        let key = format!(r"{place}\{client}");
        step::output(Command::new("reg").args(["query", &key, "/v", "pv"])).is_some()
    })
}
