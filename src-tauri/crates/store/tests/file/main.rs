//! A portfolio file from outside: changes and undo, backups, damage, older versions, other programs.

mod backups;
mod baselines;
mod book;
mod damage;
mod dice;
mod migrations;
mod processes;
mod support;
mod undo;
