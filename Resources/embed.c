// Written by embed-list.sh: every data file of this folder, whole, inside the program.
#include "CResources.h"

static const unsigned char demo_insights[] = {
#embed "demo/insights.json"
};

static const unsigned char demo_letters[] = {
#embed "demo/letters.json"
};

static const unsigned char demo_notes_first[] = {
#embed "demo/notes-first.json"
};

static const unsigned char demo_notes_second[] = {
#embed "demo/notes-second.json"
};

static const unsigned char demo_scales[] = {
#embed "demo/scales.json"
};

static const unsigned char demo_schemas[] = {
#embed "demo/schemas.json"
};

static const unsigned char demo_sessions[] = {
#embed "demo/sessions.json"
};

static const unsigned char demo_work[] = {
#embed "demo/work.json"
};

static const unsigned char programmes_ketamine[] = {
#embed "programmes/ketamine.json"
};

static const unsigned char programmes_mdma[] = {
#embed "programmes/mdma.json"
};

static const unsigned char programmes_other[] = {
#embed "programmes/other.json"
};

static const unsigned char programmes_psilocybin[] = {
#embed "programmes/psilocybin.json"
};

static const unsigned char prompts_activation_attachment[] = {
#embed "prompts/activation-attachment.json"
};

static const unsigned char prompts_activation_autonomy[] = {
#embed "prompts/activation-autonomy.json"
};

static const unsigned char prompts_activation_coherence[] = {
#embed "prompts/activation-coherence.json"
};

static const unsigned char prompts_activation_freedom[] = {
#embed "prompts/activation-freedom.json"
};

static const unsigned char prompts_activation_limits[] = {
#embed "prompts/activation-limits.json"
};

static const unsigned char prompts_activation_play[] = {
#embed "prompts/activation-play.json"
};

static const unsigned char prompts_body[] = {
#embed "prompts/body.json"
};

static const unsigned char prompts_chronic_illness[] = {
#embed "prompts/chronic-illness.json"
};

static const unsigned char prompts_circles_of_care[] = {
#embed "prompts/circles-of-care.json"
};

static const unsigned char prompts_creative[] = {
#embed "prompts/creative.json"
};

static const unsigned char prompts_difficult_days[] = {
#embed "prompts/difficult-days.json"
};

static const unsigned char prompts_discomforts[] = {
#embed "prompts/discomforts.json"
};

static const unsigned char prompts_dreams[] = {
#embed "prompts/dreams.json"
};

static const unsigned char prompts_embodiment[] = {
#embed "prompts/embodiment.json"
};

static const unsigned char prompts_existential[] = {
#embed "prompts/existential.json"
};

static const unsigned char prompts_first_reflection[] = {
#embed "prompts/first-reflection.json"
};

static const unsigned char prompts_flexibility[] = {
#embed "prompts/flexibility.json"
};

static const unsigned char prompts_habit_map[] = {
#embed "prompts/habit-map.json"
};

static const unsigned char prompts_integration_questions[] = {
#embed "prompts/integration-questions.json"
};

static const unsigned char prompts_ketamine[] = {
#embed "prompts/ketamine.json"
};

static const unsigned char prompts_meaning_making[] = {
#embed "prompts/meaning-making.json"
};

static const unsigned char prompts_nature[] = {
#embed "prompts/nature.json"
};

static const unsigned char prompts_own_four[] = {
#embed "prompts/own-four.json"
};

static const unsigned char prompts_practitioner_fit[] = {
#embed "prompts/practitioner-fit.json"
};

static const unsigned char prompts_preparation[] = {
#embed "prompts/preparation.json"
};

static const unsigned char prompts_psilocybin[] = {
#embed "prompts/psilocybin.json"
};

static const unsigned char prompts_readiness[] = {
#embed "prompts/readiness.json"
};

static const unsigned char prompts_relationships[] = {
#embed "prompts/relationships.json"
};

static const unsigned char prompts_self_compassion[] = {
#embed "prompts/self-compassion.json"
};

static const unsigned char prompts_several_partners[] = {
#embed "prompts/several-partners.json"
};

static const unsigned char prompts_short_forms[] = {
#embed "prompts/short-forms.json"
};

static const unsigned char prompts_social[] = {
#embed "prompts/social.json"
};

static const unsigned char prompts_uncertain_memories[] = {
#embed "prompts/uncertain-memories.json"
};

static const unsigned char safety_grounding[] = {
#embed "safety/grounding.json"
};

static const unsigned char safety_help[] = {
#embed "safety/help.json"
};

static const unsigned char safety_markers[] = {
#embed "safety/markers.json"
};

static const unsigned char safety_windows[] = {
#embed "safety/windows.json"
};

static const unsigned char scales_after_effects_mdma[] = {
#embed "scales/after-effects-mdma.json"
};

static const unsigned char scales_audit_c[] = {
#embed "scales/audit-c.json"
};

static const unsigned char scales_br_wai[] = {
#embed "scales/br-wai.json"
};

static const unsigned char scales_ceq[] = {
#embed "scales/ceq.json"
};

static const unsigned char scales_check_in[] = {
#embed "scales/check-in.json"
};

static const unsigned char scales_dass_21[] = {
#embed "scales/dass-21.json"
};

static const unsigned char scales_des_ii[] = {
#embed "scales/des-ii.json"
};

static const unsigned char scales_ebi[] = {
#embed "scales/ebi.json"
};

static const unsigned char scales_gad_7[] = {
#embed "scales/gad-7.json"
};

static const unsigned char scales_ies_r[] = {
#embed "scales/ies-r.json"
};

static const unsigned char scales_isi[] = {
#embed "scales/isi.json"
};

static const unsigned char scales_mss[] = {
#embed "scales/mss.json"
};

static const unsigned char scales_pcl_5_week[] = {
#embed "scales/pcl-5-week.json"
};

static const unsigned char scales_pcl_5[] = {
#embed "scales/pcl-5.json"
};

static const unsigned char scales_phq_9[] = {
#embed "scales/phq-9.json"
};

static const unsigned char scales_pis[] = {
#embed "scales/pis.json"
};

static const unsigned char scales_pss_10[] = {
#embed "scales/pss-10.json"
};

static const unsigned char scales_scs_sf[] = {
#embed "scales/scs-sf.json"
};

static const unsigned char scales_signs_arousal[] = {
#embed "scales/signs-arousal.json"
};

static const unsigned char scales_signs_dissociation[] = {
#embed "scales/signs-dissociation.json"
};

static const unsigned char scales_who_5[] = {
#embed "scales/who-5.json"
};

static const unsigned char scales_ysq[] = {
#embed "scales/ysq.json"
};

static const unsigned char themes_contrast[] = {
#embed "themes/contrast.json"
};

static const unsigned char themes_dusk[] = {
#embed "themes/dusk.json"
};

static const unsigned char themes_paper[] = {
#embed "themes/paper.json"
};

static const unsigned char themes_plain[] = {
#embed "themes/plain.json"
};

static const struct LoamResource table[] = {
    {"demo/insights.json", demo_insights, sizeof demo_insights},
    {"demo/letters.json", demo_letters, sizeof demo_letters},
    {"demo/notes-first.json", demo_notes_first, sizeof demo_notes_first},
    {"demo/notes-second.json", demo_notes_second, sizeof demo_notes_second},
    {"demo/scales.json", demo_scales, sizeof demo_scales},
    {"demo/schemas.json", demo_schemas, sizeof demo_schemas},
    {"demo/sessions.json", demo_sessions, sizeof demo_sessions},
    {"demo/work.json", demo_work, sizeof demo_work},
    {"programmes/ketamine.json", programmes_ketamine, sizeof programmes_ketamine},
    {"programmes/mdma.json", programmes_mdma, sizeof programmes_mdma},
    {"programmes/other.json", programmes_other, sizeof programmes_other},
    {"programmes/psilocybin.json", programmes_psilocybin, sizeof programmes_psilocybin},
    {"prompts/activation-attachment.json", prompts_activation_attachment, sizeof prompts_activation_attachment},
    {"prompts/activation-autonomy.json", prompts_activation_autonomy, sizeof prompts_activation_autonomy},
    {"prompts/activation-coherence.json", prompts_activation_coherence, sizeof prompts_activation_coherence},
    {"prompts/activation-freedom.json", prompts_activation_freedom, sizeof prompts_activation_freedom},
    {"prompts/activation-limits.json", prompts_activation_limits, sizeof prompts_activation_limits},
    {"prompts/activation-play.json", prompts_activation_play, sizeof prompts_activation_play},
    {"prompts/body.json", prompts_body, sizeof prompts_body},
    {"prompts/chronic-illness.json", prompts_chronic_illness, sizeof prompts_chronic_illness},
    {"prompts/circles-of-care.json", prompts_circles_of_care, sizeof prompts_circles_of_care},
    {"prompts/creative.json", prompts_creative, sizeof prompts_creative},
    {"prompts/difficult-days.json", prompts_difficult_days, sizeof prompts_difficult_days},
    {"prompts/discomforts.json", prompts_discomforts, sizeof prompts_discomforts},
    {"prompts/dreams.json", prompts_dreams, sizeof prompts_dreams},
    {"prompts/embodiment.json", prompts_embodiment, sizeof prompts_embodiment},
    {"prompts/existential.json", prompts_existential, sizeof prompts_existential},
    {"prompts/first-reflection.json", prompts_first_reflection, sizeof prompts_first_reflection},
    {"prompts/flexibility.json", prompts_flexibility, sizeof prompts_flexibility},
    {"prompts/habit-map.json", prompts_habit_map, sizeof prompts_habit_map},
    {"prompts/integration-questions.json", prompts_integration_questions, sizeof prompts_integration_questions},
    {"prompts/ketamine.json", prompts_ketamine, sizeof prompts_ketamine},
    {"prompts/meaning-making.json", prompts_meaning_making, sizeof prompts_meaning_making},
    {"prompts/nature.json", prompts_nature, sizeof prompts_nature},
    {"prompts/own-four.json", prompts_own_four, sizeof prompts_own_four},
    {"prompts/practitioner-fit.json", prompts_practitioner_fit, sizeof prompts_practitioner_fit},
    {"prompts/preparation.json", prompts_preparation, sizeof prompts_preparation},
    {"prompts/psilocybin.json", prompts_psilocybin, sizeof prompts_psilocybin},
    {"prompts/readiness.json", prompts_readiness, sizeof prompts_readiness},
    {"prompts/relationships.json", prompts_relationships, sizeof prompts_relationships},
    {"prompts/self-compassion.json", prompts_self_compassion, sizeof prompts_self_compassion},
    {"prompts/several-partners.json", prompts_several_partners, sizeof prompts_several_partners},
    {"prompts/short-forms.json", prompts_short_forms, sizeof prompts_short_forms},
    {"prompts/social.json", prompts_social, sizeof prompts_social},
    {"prompts/uncertain-memories.json", prompts_uncertain_memories, sizeof prompts_uncertain_memories},
    {"safety/grounding.json", safety_grounding, sizeof safety_grounding},
    {"safety/help.json", safety_help, sizeof safety_help},
    {"safety/markers.json", safety_markers, sizeof safety_markers},
    {"safety/windows.json", safety_windows, sizeof safety_windows},
    {"scales/after-effects-mdma.json", scales_after_effects_mdma, sizeof scales_after_effects_mdma},
    {"scales/audit-c.json", scales_audit_c, sizeof scales_audit_c},
    {"scales/br-wai.json", scales_br_wai, sizeof scales_br_wai},
    {"scales/ceq.json", scales_ceq, sizeof scales_ceq},
    {"scales/check-in.json", scales_check_in, sizeof scales_check_in},
    {"scales/dass-21.json", scales_dass_21, sizeof scales_dass_21},
    {"scales/des-ii.json", scales_des_ii, sizeof scales_des_ii},
    {"scales/ebi.json", scales_ebi, sizeof scales_ebi},
    {"scales/gad-7.json", scales_gad_7, sizeof scales_gad_7},
    {"scales/ies-r.json", scales_ies_r, sizeof scales_ies_r},
    {"scales/isi.json", scales_isi, sizeof scales_isi},
    {"scales/mss.json", scales_mss, sizeof scales_mss},
    {"scales/pcl-5-week.json", scales_pcl_5_week, sizeof scales_pcl_5_week},
    {"scales/pcl-5.json", scales_pcl_5, sizeof scales_pcl_5},
    {"scales/phq-9.json", scales_phq_9, sizeof scales_phq_9},
    {"scales/pis.json", scales_pis, sizeof scales_pis},
    {"scales/pss-10.json", scales_pss_10, sizeof scales_pss_10},
    {"scales/scs-sf.json", scales_scs_sf, sizeof scales_scs_sf},
    {"scales/signs-arousal.json", scales_signs_arousal, sizeof scales_signs_arousal},
    {"scales/signs-dissociation.json", scales_signs_dissociation, sizeof scales_signs_dissociation},
    {"scales/who-5.json", scales_who_5, sizeof scales_who_5},
    {"scales/ysq.json", scales_ysq, sizeof scales_ysq},
    {"themes/contrast.json", themes_contrast, sizeof themes_contrast},
    {"themes/dusk.json", themes_dusk, sizeof themes_dusk},
    {"themes/paper.json", themes_paper, sizeof themes_paper},
    {"themes/plain.json", themes_plain, sizeof themes_plain},
};

size_t loam_resource_count(void) { return sizeof table / sizeof table[0]; }

struct LoamResource loam_resource(size_t index) { return table[index]; }
