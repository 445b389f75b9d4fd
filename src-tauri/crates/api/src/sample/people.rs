//! Who works there: people, the roles they hold, and the shared pool of resources. One architect is wanted everywhere.

use std::collections::HashMap;

use portfolio::{Change, Entity, Id, Money, Person, Record, Resource, Role, RoleHolder};

/// Name, department, charter role, post in plans, price of an hour in 元.
const PEOPLE: &[(&str, &str, &str, &str, i64)] = &[
    ("周慧敏", "项目管理办公室", "PMO主任", "", 0),
    ("陆景行", "项目管理办公室", "项目办主管", "", 0),
    ("林晓岚", "项目管理办公室", "资源管理员", "", 0),
    ("何文博", "项目管理办公室", "风险管理专员", "", 0),
    ("许清扬", "财务部", "预算管理员", "", 0),
    ("孟凡", "质量管理部", "质量审查员", "", 0),
    ("张伟", "信息技术部", "项目经理", "项目经理", 260),
    ("王芳", "信息技术部", "项目经理", "项目经理", 260),
    ("李娜", "数字化中心", "项目经理", "项目经理", 260),
    ("刘洋", "制造工程部", "项目经理", "项目经理", 250),
    ("陈静", "供应链管理部", "项目经理", "项目经理", 250),
    ("赵磊", "市场营销部", "项目经理", "项目经理", 240),
    ("沈知远", "信息技术部", "", "架构师", 380),
    ("杨帆", "信息技术部", "", "开发工程师", 220),
    ("黄俊杰", "信息技术部", "", "开发工程师", 220),
    ("吴倩", "信息技术部", "", "开发工程师", 210),
    ("徐鹏", "数字化中心", "", "开发工程师", 210),
    ("孙悦", "数字化中心", "", "业务分析师", 230),
    ("马超", "供应链管理部", "", "业务分析师", 220),
    ("朱琳", "质量管理部", "", "测试工程师", 190),
    ("胡建国", "质量管理部", "", "测试工程师", 190),
    ("郭涛", "信息技术部", "", "实施工程师", 200),
    ("高敏", "制造工程部", "", "实施工程师", 200),
    ("罗翔", "制造工程部", "", "设备工程师", 210),
    ("梁雪", "数字化中心", "", "数据工程师", 240),
    ("宋佳", "人力资源部", "", "培训专员", 160),
    ("唐毅", "采购部", "", "采购专员", 170),
    ("韩冬", "生产运营部", "业务负责人", "", 0),
    ("冯媛", "市场营销部", "业务负责人", "", 0),
    ("曹志强", "公司管理层", "高层管理", "", 0),
];

/// The people with their places.
pub(crate) struct Staff {
    people: Vec<Person>,
    holders: Vec<RoleHolder>,
    resources: Vec<Resource>,
    contact: Option<(Id, Id)>,
    by_post: HashMap<&'static str, Vec<Id>>,
}

/// Makes the people. Roles are found by name among the charter's.
pub(crate) fn staff(charter: &[Change], new_id: &mut dyn FnMut() -> Id) -> Staff {
    let roles: HashMap<String, Id> = charter.iter().filter_map(role).collect();
    let mut staff = Staff {
        people: Vec::new(),
        holders: Vec::new(),
        resources: Vec::new(),
        contact: None,
        by_post: HashMap::new(),
    };
    for (place, &(name, department, role, post, rate)) in PEOPLE.iter().enumerate() {
        let person = Person {
            name: name.into(),
            department: department.into(),
            staff_number: format!("E{:04}", 1001 + place * 7),
            ..Person::new(new_id())
        };
        if let Some(&role) = roles.get(role) {
            staff.holders.push(RoleHolder { role, person: person.id, ..RoleHolder::new(new_id()) });
        }
        if !post.is_empty() {
            let resource = Resource {
                name: name.into(),
                person: Some(person.id),
                department: department.into(),
                max_units: 10_000,
                standard_rate: Money(rate * 100),
                ..Resource::new(new_id())
            };
            staff.by_post.entry(post).or_default().push(resource.id);
            staff.resources.push(resource);
        }
        if name == "许清扬" {
            staff.contact = roles.get("财务部").map(|&finance| (finance, person.id));
        }
        staff.people.push(person);
    }
    staff
}

fn role(change: &Change) -> Option<(String, Id)> {
    match change {
        Change::Insert(Entity::Role, row) => Role::from_row(row).ok().map(|role| (role.name, role.id)),
        _ => None,
    }
}

impl Staff {
    /// The changes that bring them in.
    pub(crate) fn changes(&self) -> Vec<Change> {
        let people = self.people.iter().map(Change::insert);
        let holders = self.holders.iter().map(Change::insert);
        let resources = self.resources.iter().map(Change::insert);
        let contact = self.contact.map(|(role, person)| Change::Set {
            entity: Entity::Role,
            id: role,
            field: "contact",
            value: portfolio::Value::Text(person.to_string()),
        });
        people.chain(holders).chain(resources).chain(contact).collect()
    }

    /// The person of a name.
    pub(crate) fn person(&self, name: &str) -> Option<Id> {
        self.people.iter().find(|person| person.name == name).map(|person| person.id)
    }

    /// Who fills a post, each in turn.
    pub(crate) fn resource(&self, post: &str, turn: usize) -> Option<Id> {
        let filling = self.by_post.get(post)?;
        Some(filling[turn % filling.len()])
    }

    /// The record of a resource.
    pub(crate) fn resources(&self) -> &[Resource] {
        &self.resources
    }
}
