//! Where addresses and secrets lie: in the keychain of the system, or, where a person says so, in memory until the program
//! ends. Never in a file of ours.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use portfolio::Id;

use crate::address::Address;

/// The name under which the keychain shows what we keep.
const SHOWN_AS: &str = "PMO Desk";

/// Where an address is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// In the system's keychain.
    Keychain,
    /// In memory, until the program ends.
    Session,
}

/// The keychain does not do it: there is none, it is locked, or it was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VaultTrouble;

/// A keychain.
pub trait Keychain: Send + Sync {
    /// What was kept under a name.
    fn read(&self, name: &str) -> Result<Option<String>, VaultTrouble>;
    /// Keeps it.
    fn write(&self, name: &str, text: &str) -> Result<(), VaultTrouble>;
    /// Forgets it.
    fn remove(&self, name: &str) -> Result<(), VaultTrouble>;
}

/// The addresses that this computer knows. The keychain is asked once for each.
pub struct Vault {
    keychain: Box<dyn Keychain>,
    known: Mutex<HashMap<Id, Option<Address>>>,
}

impl Default for Vault {
    fn default() -> Vault {
        Vault::new(SystemKeychain)
    }
}

impl Vault {
    /// Over a keychain.
    pub fn new(keychain: impl Keychain + 'static) -> Vault {
        Vault { keychain: Box::new(keychain), known: Mutex::default() }
    }

    /// The address of a robot, where this computer knows it. A keychain that does not answer knows nothing.
    pub fn address(&self, robot: Id) -> Option<Address> {
        if let Some(known) = self.known().get(&robot) {
            return known.clone();
        }
        let kept = self.keychain.read(&robot.to_string()).ok()?;
        let address = kept.as_deref().and_then(Address::from_kept);
        self.known().insert(robot, address.clone());
        address
    }

    /// Keeps the address of a robot.
    pub fn keep(&self, robot: Id, address: Address, keep: Keep) -> Result<(), VaultTrouble> {
        if keep == Keep::Keychain {
            self.keychain.write(&robot.to_string(), &address.kept())?;
        }
        self.known().insert(robot, Some(address));
        Ok(())
    }

    /// Forgets the address of a robot.
    pub fn forget(&self, robot: Id) -> Result<(), VaultTrouble> {
        let in_keychain = self.keychain.read(&robot.to_string()).is_ok_and(|kept| kept.is_some());
        if in_keychain {
            self.keychain.remove(&robot.to_string())?;
        }
        self.known().insert(robot, None);
        Ok(())
    }

    fn known(&self) -> MutexGuard<'_, HashMap<Id, Option<Address>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The keychain of the system.
struct SystemKeychain;

impl SystemKeychain {
    fn entry(name: &str) -> Result<keyring::Entry, VaultTrouble> {
        keyring::Entry::new(SHOWN_AS, name).map_err(|_| VaultTrouble)
    }
}

impl Keychain for SystemKeychain {
    fn read(&self, name: &str) -> Result<Option<String>, VaultTrouble> {
        match SystemKeychain::entry(name)?.get_password() {
            Ok(text) => Ok(Some(text)),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(_) => Err(VaultTrouble),
        }
    }

    fn write(&self, name: &str, text: &str) -> Result<(), VaultTrouble> {
        SystemKeychain::entry(name)?.set_password(text).map_err(|_| VaultTrouble)
    }

    fn remove(&self, name: &str) -> Result<(), VaultTrouble> {
        SystemKeychain::entry(name)?.delete_credential().map_err(|_| VaultTrouble)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portfolio::RobotKind;
    use std::sync::Arc;

    #[derive(Clone, Default)]
    struct Memory(Arc<Mutex<HashMap<String, String>>>);

    impl Keychain for Memory {
        fn read(&self, name: &str) -> Result<Option<String>, VaultTrouble> {
            Ok(self.0.lock().expect("free").get(name).cloned())
        }
        fn write(&self, name: &str, text: &str) -> Result<(), VaultTrouble> {
            self.0.lock().expect("free").insert(name.into(), text.into());
            Ok(())
        }
        fn remove(&self, name: &str) -> Result<(), VaultTrouble> {
            self.0.lock().expect("free").remove(name);
            Ok(())
        }
    }

    struct Absent;

    impl Keychain for Absent {
        fn read(&self, _: &str) -> Result<Option<String>, VaultTrouble> {
            Err(VaultTrouble)
        }
        fn write(&self, _: &str, _: &str) -> Result<(), VaultTrouble> {
            Err(VaultTrouble)
        }
        fn remove(&self, _: &str) -> Result<(), VaultTrouble> {
            Err(VaultTrouble)
        }
    }

    fn address() -> Address {
        Address::new(RobotKind::Webhook, "https://host/hook", "secret").expect("it is good")
    }

    #[test]
    fn an_address_comes_back_from_the_keychain_and_is_forgotten_there() {
        let keychain = Memory::default();
        Vault::new(keychain.clone()).keep(Id(1), address(), Keep::Keychain).expect("it is kept");
        let later = Vault::new(keychain.clone());
        assert_eq!(later.address(Id(1)), Some(address()));
        assert_eq!(later.address(Id(2)), None);
        later.forget(Id(1)).expect("it is forgotten");
        assert_eq!((later.address(Id(1)), Vault::new(keychain).address(Id(1))), (None, None));
    }

    #[test]
    fn without_a_keychain_nothing_is_kept_but_for_this_session() {
        let vault = Vault::new(Absent);
        assert_eq!(vault.keep(Id(1), address(), Keep::Keychain), Err(VaultTrouble));
        assert_eq!(vault.address(Id(1)), None);
        vault.keep(Id(1), address(), Keep::Session).expect("memory takes it");
        assert_eq!(vault.address(Id(1)), Some(address()));
        vault.forget(Id(1)).expect("memory forgets it");
        assert_eq!(vault.address(Id(1)), None);
    }
}
