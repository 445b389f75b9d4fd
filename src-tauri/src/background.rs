//! News goes out while the window is open: every few seconds the desk is asked for a message that may go. It is carried
//! while nobody holds the desk, so that neither a slow robot nor one that keeps silent is felt in the window.

use std::time::Duration;

use api::Parcel;
use tauri::async_runtime::{spawn, spawn_blocking};

use crate::{Shared, lock};

/// How often the desk is asked.
const PAUSE: Duration = Duration::from_secs(10);

/// Sends news until the program ends.
pub fn send_news(desk: Shared) {
    spawn(async move {
        loop {
            tokio::time::sleep(PAUSE).await;
            while send_one(&desk).await {}
        }
    });
}

/// Sends one message where one may go; answers whether it was taken, so that the next may follow.
async fn send_one(desk: &Shared) -> bool {
    let asked = desk.clone();
    let parcel = spawn_blocking(move || lock(&asked).next_parcel().ok().flatten()).await.ok().flatten();
    let Some(parcel) = parcel else { return false };
    let told = desk.clone();
    spawn_blocking(move || carry(&told, &parcel)).await.unwrap_or(false)
}

fn carry(desk: &Shared, parcel: &Parcel) -> bool {
    let carried = parcel.carry();
    lock(desk).settle_parcel(parcel, &carried).unwrap_or(false)
}
