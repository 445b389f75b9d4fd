//! The closure review form: review of the project, performance, process data and summary, lessons, conclusion. Figures
//! are those of the submission once there was one.

use portfolio::{ClosureReview, ClosureStatus, Entity, Id, Project, QualityGrade};
use report::form::{Align, Body, Column, Fact, Form, Section, Signature};

use crate::closure::{self, Figured};
use crate::forms::{Writing, date, signed_percent};
use crate::{Answer, milestones, records};

/// The form of a closure review.
pub(super) fn form(writing: &Writing, id: Id) -> Answer<Form> {
    let loaded = &writing.loaded;
    let review = loaded.portfolio.closure_reviews.iter().find(|review| review.id == id);
    let review = review.ok_or_else(|| records::gone(Entity::ClosureReview))?;
    let project = loaded.project(review.project).ok_or_else(|| records::gone(Entity::Project))?;
    let figured = closure::figured(project, Some(review), loaded);
    let of = Reviewed { writing, review, project, figured };
    let say = |zh, en| writing.say(zh, en);
    let locked = if of.figured.locked {
        say("（提交时锁定）", " (locked)")
    } else {
        say("（未提交）", " (not submitted)")
    };
    let dated = writing.data_date(of.figured.as_of) + locked;
    let section = |heading: &str, body| Section { heading: heading.into(), body };
    let mut form = writing.blank(say("项目结案评审表", "Project closure review"), &review.code, dated);
    form.sections = vec![
        section(say("一、项目回顾", "1. The project"), of.project_part()),
        section(say("二、项目绩效", "2. Performance"), of.performance()),
        section(say("三、过程数据", "3. Process data"), of.process()),
        section(say("四、过程总结", "4. Process summary"), of.summary()),
        section(say("五、经验教训", "5. Lessons"), of.lessons()),
        section(say("六、评审结论", "6. Conclusion"), of.conclusion()),
    ];
    form.signatures = of.signatures();
    Ok(form)
}

struct Reviewed<'a> {
    writing: &'a Writing,
    review: &'a ClosureReview,
    project: &'a Project,
    figured: Figured,
}

impl Reviewed<'_> {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.writing.say(zh, en)
    }

    fn text(&self, zh: &'static str, en: &'static str, text: &str, lines: usize) -> Body {
        Body::Text { label: self.say(zh, en).into(), text: text.into(), lines }
    }

    fn project_part(&self) -> Vec<Body> {
        let (project, figures) = (self.project, &self.figured.figures);
        let mut facts = self.writing.project_facts(project);
        let goals = self.review.goal_completion.map(|percent| format!("{percent}%")).unwrap_or_default();
        facts.extend([
            Fact::new(self.say("发起人", "Sponsor"), self.writing.loaded.person(project.sponsor)),
            Fact::new(self.say("立项日期", "Approved"), date(project.approved_on)),
            Fact::new(self.say("实际开始", "Started"), date(project.actual_start)),
            Fact::new(self.say("验收日期", "Accepted"), date(figures.finish)),
        ]);
        vec![
            Body::Facts { across: 2, facts },
            self.text("项目概述", "Summary", &project.description, 2),
            self.text("项目目标", "Goals", &project.goals, 2),
            Body::Facts {
                across: 1, facts: vec![Fact::new(self.say("目标完成度", "Goals reached"), goals)]
            },
            self.text("完成情况", "What was reached", &self.review.goal_comment, 3),
        ]
    }

    fn performance(&self) -> Vec<Body> {
        let figures = &self.figured.figures;
        let writing = self.writing;
        let verdict = |dimension: &str| self.verdict(dimension).to_owned();
        let rate = figures.quality_pass_rate().map(|rate| format!("{rate:.2}%")).unwrap_or_default();
        let line = |name: &str, planned: String, actual: String, deviation: String, verdict: String| {
            vec![name.to_owned(), planned, actual, deviation, verdict]
        };
        let rows = vec![
            line(
                self.say("成本", "Cost"),
                writing.money(figures.budget),
                writing.money(figures.actual),
                signed_percent(figures.cost_deviation()),
                verdict("budget"),
            ),
            line(
                self.say("完成日期", "Finish"),
                date(figures.due),
                date(figures.finish),
                writing.signed_days(figures.days_late),
                verdict("on_time"),
            ),
            line(
                self.say("质量检查（项）", "Quality checks"),
                figures.checks_applicable.to_string(),
                figures.checks_passed.to_string(),
                rate,
                verdict("quality"),
            ),
        ];
        let right = |zh, en| Column::new(self.say(zh, en), 5).aligned(Align::Right);
        let columns = vec![
            Column::new(self.say("指标", "Figure"), 5),
            right("计划", "Planned"),
            right("实际", "Actual"),
            right("偏差 / 通过率", "Deviation or rate"),
            Column::new(self.say("判定", "Verdict"), 4).aligned(Align::Center),
        ];
        let grades = QualityGrade::ALL.iter();
        let grade = grades.clone().position(|grade| Some(*grade) == self.review.quality_grade);
        vec![
            Body::Table { columns, rows, blank: 0 },
            Body::Choice {
                label: self.say("质量等级", "Quality grade").into(),
                options: grades.map(|grade| writing.words.quality_grade(*grade).to_owned()).collect(),
                chosen: grade,
            },
            Body::Facts {
                across: 2,
                facts: vec![
                    Fact::new(
                        self.say("验收签字", "Acceptance signed"),
                        writing.yes_no(self.review.acceptance_signed),
                    ),
                    Fact::new(
                        self.say("严重缺陷", "Critical defects"),
                        self.review.open_critical_defects.to_string(),
                    ),
                ],
            },
        ]
    }

    fn verdict(&self, dimension: &str) -> &'static str {
        let verdicts = closure::verdicts(self.project, Some(self.review), &self.writing.loaded);
        match verdicts.iter().find(|verdict| verdict.dimension == dimension).and_then(|verdict| verdict.pass)
        {
            Some(true) => self.say("达标", "Met"),
            Some(false) => self.say("未达标", "Missed"),
            None => self.say("数据不足", "No data"),
        }
    }

    fn process(&self) -> Vec<Body> {
        let figures = &self.figured.figures;
        let done = figures.completion.map(|hundredths| format!("{:.2}%", hundredths as f64 / 100.0));
        let fact = |zh, en, number: i64| Fact::new(self.say(zh, en), number.to_string());
        let facts = vec![
            Fact::new(self.say("计划完成", "Plan done"), done.unwrap_or_default()),
            fact("批准变更", "Changes", figures.changes_approved),
            fact("登记风险", "Risks", figures.risks),
            Fact::new(self.say("首次批复", "First approved"), date(figures.first_due)),
            fact("不合格项", "Checks failed", figures.failed_mandatory_checks),
            fact("经验教训", "Lessons", figures.lessons),
        ];
        let columns = vec![
            Column::new(self.say("里程碑", "Milestone"), 10),
            Column::new(self.say("批准", "Approved"), 5).aligned(Align::Center),
            Column::new(self.say("实际", "Reached"), 5).aligned(Align::Center),
            Column::new(self.say("偏差（天）", "Slip, days"), 4).aligned(Align::Right),
        ];
        vec![Body::Facts { across: 3, facts }, Body::Table { columns, rows: self.milestones(), blank: 2 }]
    }

    fn milestones(&self) -> Vec<Vec<String>> {
        let id = self.project.id.to_string();
        let own = milestones::all(&self.writing.loaded).into_iter().filter(|row| row.project == id);
        let row = |row: crate::wire::MilestoneRow| {
            let slip = row.slip_days.filter(|_| row.actual.is_some());
            let slip = slip.map(|days| format!("{days:+}")).unwrap_or_default();
            vec![row.name, row.baseline.unwrap_or_default(), row.actual.unwrap_or_default(), slip]
        };
        own.map(row).collect()
    }

    fn summary(&self) -> Vec<Body> {
        let review = self.review;
        vec![
            self.text("成本偏差分析", "Cost", &review.cost_comment, 3),
            self.text("时间偏差分析", "Schedule", &review.schedule_comment, 3),
            self.text("质量评价", "Quality", &review.quality_comment, 3),
        ]
    }

    fn lessons(&self) -> Vec<Body> {
        let all = self.writing.loaded.portfolio.lessons.iter();
        let own = all.filter(|lesson| lesson.project == Some(self.project.id));
        let row = |lesson: &portfolio::Lesson| {
            let kind = self.writing.words.lesson_kind(lesson.kind).to_owned();
            vec![kind, lesson.title.clone(), lesson.recommendation.clone()]
        };
        let columns = vec![
            Column::new(self.say("类型", "Kind"), 4).aligned(Align::Center),
            Column::new(self.say("经验教训", "Lesson"), 9),
            Column::new(self.say("建议", "Recommendation"), 11),
        ];
        vec![
            Body::Table { columns, rows: own.map(row).collect(), blank: 2 },
            self.text("小结", "In short", &self.review.lessons_summary, 2),
        ]
    }

    fn conclusion(&self) -> Vec<Body> {
        let waived = !self.review.waiver.trim().is_empty();
        let options = [
            self.say("同意结案", "Close"),
            self.say("豁免未了事项后结案", "Close, open items waived"),
            self.say("退回修改", "Send back"),
        ];
        let chosen = match self.review.status {
            ClosureStatus::Approved => Some(usize::from(waived)),
            ClosureStatus::Returned => Some(2),
            ClosureStatus::Draft | ClosureStatus::Submitted => None,
        };
        let mut body = vec![self.text("评审意见", "Opinion", &self.review.conclusion, 3)];
        if waived {
            body.push(self.text("豁免理由", "Waiver", &self.review.waiver, 2));
            let facts = vec![
                Fact::new(self.say("豁免人", "Waived by"), self.writing.loaded.person(self.review.waived_by)),
                Fact::new(self.say("豁免日期", "Waived on"), date(self.review.waived_on)),
            ];
            body.push(Body::Facts { across: 2, facts });
        }
        body.push(Body::Choice {
            label: self.say("结论", "Conclusion").into(),
            options: options.map(str::to_owned).into(),
            chosen,
        });
        body
    }

    fn signatures(&self) -> Vec<Signature> {
        let review = self.review;
        vec![
            Signature {
                name: review.submitted_by.clone(),
                date: date(review.submitted_on),
                ..Signature::open(self.say("项目经理", "Project manager"))
            },
            Signature::open(self.say("质量负责人", "Quality")),
            Signature::open(self.say("财务负责人", "Finance")),
            Signature {
                opinion: review.return_reason.clone(),
                name: review.approved_by.clone(),
                date: date(review.approved_on),
                ..Signature::open(self.say("批准人", "Approver"))
            },
        ]
    }
}
