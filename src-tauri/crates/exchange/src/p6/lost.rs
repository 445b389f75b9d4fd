//! Why a field of Primavera was not carried, and whether it says more than what Primavera puts there itself.

use crate::report::{Filled, LossReason};

/// What every row has unless somebody changed it.
const USUAL: &[(&str, &str)] = &[
    ("active_flag", "Y"),
    ("act_pct_link_flag", "Y"),
    ("act_this_per_link_flag", "Y"),
    ("allow_complete_flag", "Y"),
    ("auto_compute_act_flag", "Y"),
    ("batch_sum_flag", "Y"),
    ("cost_load_type", "CL_Uniform"),
    ("cost_per_qty_source_type", "ST_Rsrc"),
    ("cost_qty_link_flag", "Y"),
    ("cost_qty_type", "QT_Hour"),
    ("def_complete_pct_type", "CP_Drtn"),
    ("def_cost_qty_link_flag", "Y"),
    ("def_duration_type", "DT_FixedDUR2"),
    ("def_qty_per_hr", "1"),
    ("def_qty_type", "QT_Hour"),
    ("def_rate_type", "COST_PER_QTY"),
    ("def_rollup_dates_flag", "Y"),
    ("def_task_type", "TT_Task"),
    ("est_wt", "1"),
    ("ev_compute_type", "EC_Cmp_pct"),
    ("ev_etc_compute_type", "EE_Rem_hr"),
    ("ev_etc_user_value", "0.88"),
    ("ev_user_pct", "6"),
    ("export_flag", "Y"),
    ("fintmpl_id", "1"),
    ("fy_start_month_num", "1"),
    ("loaded_scope_level", "7"),
    ("priority_num", "10"),
    ("priority_type", "PT_Normal"),
    ("project_flag", "Y"),
    ("rate_type", "COST_PER_QTY"),
    ("rem_target_link_flag", "Y"),
    ("rollup_dates_flag", "Y"),
    ("rsrc_multi_assign_flag", "Y"),
    ("rsrc_self_add_flag", "Y"),
    ("status_code", "WS_Open"),
    ("strgy_priority_num", "500"),
    ("sum_assign_level", "SL_Taskrsrc"),
    ("task_code_prefix_flag", "Y"),
    ("use_project_baseline_flag", "Y"),
];

/// Fields that follow from others.
const COMPUTED: &[&str] = &[
    "act_work_qty",
    "act_equip_qty",
    "remain_work_qty",
    "remain_equip_qty",
    "target_work_qty",
    "target_equip_qty",
    "act_this_per_work_qty",
    "act_this_per_equip_qty",
    "act_this_per_cost",
    "act_this_per_qty",
    "restart_date",
    "reend_date",
    "rem_late_start_date",
    "rem_late_end_date",
    "driving_path_flag",
    "float_path",
    "float_path_order",
    "last_tasksum_date",
    "last_checksum",
    "scd_end_date",
    "week_hr_cnt",
    "month_hr_cnt",
    "year_hr_cnt",
    "aref",
    "arls",
];

/// Fields that only say who changed a row and when, or how the next code is made.
const DISPLAY: &[&str] = &[
    "guid",
    "tmpl_guid",
    "create_user",
    "create_date",
    "update_user",
    "update_date",
    "add_by_name",
    "add_date",
    "last_chng_date",
    "plan_open_state",
    "task_code_prefix",
    "task_code_base",
    "task_code_step",
    "name_sep_char",
    "rsrc_seq_num",
    "wbs_max_sum_level",
];

/// The same where only the XML has them.
const SHOWN: &[&str] = &["GUID", "CreateUser", "CreateDate", "LastUpdateUser", "LastUpdateDate"];

/// Whether a field says more than what Primavera puts there itself.
pub(super) fn filled(key: &str, text: &str) -> Filled {
    const NOTHING: &[&str] = &["", "0", "N", "0.0", "0.00", "0.0000", "false"];
    if NOTHING.contains(&text) || USUAL.contains(&(key, text)) { Filled::No } else { Filled::Yes }
}

/// Why a field was not carried; `called` is its name in the file.
pub(super) fn reason(key: &str, called: &str) -> LossReason {
    match key {
        key if COMPUTED.contains(&key) => LossReason::Computed,
        key if DISPLAY.contains(&key) || SHOWN.contains(&called) => LossReason::Display,
        _ => LossReason::NoPlace,
    }
}
