//! What the portfolio already knows of projects and people, ready to be matched with rows.

use std::collections::HashMap;

use portfolio::{Id, Person, Portfolio, Project};

/// Projects and people of the portfolio.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// Its projects.
    pub projects: &'a [Project],
    /// Its people.
    pub people: &'a [Person],
}

impl<'a> Known<'a> {
    /// Of a whole portfolio.
    pub fn of(portfolio: &'a Portfolio) -> Known<'a> {
        Known { projects: &portfolio.projects, people: &portfolio.people }
    }
}

/// People by name while rows are read; new names become new people.
pub(super) struct People<'a> {
    known: HashMap<&'a str, Vec<Id>>,
    added: HashMap<String, Id>,
    pub(super) new: Vec<Person>,
}

/// What a name leads to.
pub(super) enum Found {
    Person(Id),
    /// Several people have this name.
    Namesakes,
}

impl<'a> People<'a> {
    pub(super) fn new(people: &'a [Person]) -> People<'a> {
        let mut known: HashMap<&str, Vec<Id>> = HashMap::new();
        for person in people {
            known.entry(person.name.trim()).or_default().push(person.id);
        }
        People { known, added: HashMap::new(), new: Vec::new() }
    }

    pub(super) fn find(&mut self, name: &str, new_id: &mut dyn FnMut() -> Id) -> Found {
        match self.known.get(name).map(Vec::as_slice) {
            Some([only]) => return Found::Person(*only),
            Some([_, _, ..]) => return Found::Namesakes,
            _ => {}
        }
        let new = &mut self.new;
        let id = *self.added.entry(name.to_owned()).or_insert_with(|| {
            let id = new_id();
            new.push(Person { name: name.to_owned(), ..Person::new(id) });
            id
        });
        Found::Person(id)
    }
}
