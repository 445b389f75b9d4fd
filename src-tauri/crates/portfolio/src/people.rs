//! People, the roles they hold, and the resources that plans assign.

use schedule::Date;

use crate::record::{Entity, Id, Money, choices, record};

choices! {
    /// What a resource is.
    ResourceType {
        /// People and machines.
        Work = "work",
        /// Used up by the unit.
        Material = "material",
        /// Money only.
        Cost = "cost",
    }
}

choices! {
    /// What a role in a responsibility matrix stands for.
    RoleType {
        /// A role of the PMO or of projects, held by people.
        Role = "role",
        /// A department; needs a named contact.
        Department = "department",
        /// Everyone in a group.
        Group = "group",
        /// A post in plans: it does work and stands in no responsibility matrix.
        Post = "post",
    }
}

record! {
    /// A role of the organisation.
    Role {
        /// Its name.
        name: String = Text, required;
        /// What it stands for.
        kind: RoleType = Choice(RoleType::CODES), required;
        /// Whether the charter lists it among the key roles.
        key_role: bool = Flag;
        /// The role that this name is another word for.
        alias_of: Option<Id> = Reference(Entity::Role);
        /// The named contact of a department.
        contact: Option<Id> = Reference(Entity::Person);
        /// What the role does.
        duties: String = LongText;
    }
}

record! {
    /// A person.
    Person {
        /// The name.
        name: String = Text, required;
        /// The staff number, which tells namesakes apart.
        staff_number: String = Text;
        /// The department.
        department: String = Text;
        /// The e-mail address.
        email: String = Text;
        /// The last day with the company.
        left_on: Option<Date> = Date;
    }
}

record! {
    /// Who holds a role, and when.
    RoleHolder {
        /// The role.
        role: Id = Reference(Entity::Role), required;
        /// The person.
        person: Id = Reference(Entity::Person), required;
        /// The project it is for; empty for the whole portfolio.
        project: Option<Id> = Reference(Entity::Project);
        /// First day.
        from_date: Option<Date> = Date;
        /// Last day.
        to_date: Option<Date> = Date;
    }
}

record! {
    /// Someone or something that does work, shared by all plans.
    Resource {
        /// The name.
        name: String = Text, required;
        /// What it is.
        kind: ResourceType = Choice(ResourceType::CODES), required;
        /// The person behind it.
        person: Option<Id> = Reference(Entity::Person);
        /// The role it fills.
        role: Option<Id> = Reference(Entity::Role);
        /// The department.
        department: String = Text;
        /// Its calendar.
        calendar: Option<Id> = Reference(Entity::WorkCalendar);
        /// Units in ten-thousandths: 10,000 is one person full time.
        max_units: i64 = Integer(0, 1_000_000_000), required;
        /// Price of an hour of work, or of a unit of material.
        standard_rate: Money = Money, required;
        /// The plan it was imported with; empty for the shared pool.
        project: Option<Id> = Reference(Entity::Project);
        /// Its number in the file it came from.
        source_uid: Option<i64> = Integer(0, 9_000_000_000), rules;
    }
}
