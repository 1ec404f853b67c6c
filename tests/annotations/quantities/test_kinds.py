"""Kind and scope of a figure, from sentences written for it."""

import pytest

from annotations.quantities.find import find_quantities
from annotations.quantities.governing import period_for
from annotations.quantities.kinds import kind_of, scope_of
from annotations.quantities.periods import find_periods

ANCHOR = "2024-06-30"
KINDS = """
actual    目前已建成30万平方米的专业园区。
actual    整个集群集聚相关企业5300余家。
actual    2023年实现总产值近3900亿元。
actual    市场规模由2017年的27亿元增长至2021年的289亿元。
actual    目前已征集拟入驻团队40余个。
actual    截至2023年底,全市共有企业1.2万家。
actual    去年,园区引进项目20个。
actual    累计服务企业3000家。
actual    总投资55.5亿元的2个项目在科学城开工建设。
actual    现有员工1800人。
actual    一季度产值增长6.7%。
actual    供应链企业达到300家。
actual    园区拥有12家研发机构。
actual    政策的持续推进,使四大主导产业成形。
target    到2025年产业规模达到500亿元。
target    到2030年,集聚500家企业。
target    力争组建不少于15个科研团队。
target    今年将力争组建不少于15个团队,形成不少于100人的队伍。
target    努力的目标是,到2027年培育龙头企业10家。
target    到“十五五”末,产业规模突破5000亿元。
target    确保全年新增企业100家。
target    冲刺千亿元产值。
target    打造全市首个特色产业集群。
target    奋力实现产值翻番。
target    2026年规上企业要达到200家。
target    年底前科研团队要不少于15个。
plan      将建设12平方公里大健康空间。
plan      拟投资10亿元。
plan      区里拟安排2亿元专项资金。
plan      规划占地500亩。
plan      计划三年内投入100亿元,新增用地5000亩。
plan      科学城还将打造两大特色产业集群。
plan      5年内,该园区预计将建成100万平方米专业园区。
plan      即将开工8个项目。
plan      今年还会有10到15家企业迁入。
plan      在建项目12个。
plan      三期将投入10亿元。
plan      另有3个在建。
plan      今年计划新开工项目30个,完成投资150亿元。
actual    入选“千人计划”专家3人。
estimate  2025年我国市场规模将达436亿元。
estimate  预计成熟后年收入能达到5000万元。
estimate  日产能最高可望达400万人份。
estimate  或将成为我国最具规模的产业园。
estimate  预计到2030年市场将超过2.5万亿元。
estimate  据测算,年产值约60亿元。
estimate  2028年有望达到千亿美元规模。
estimate  达产后年产值可达60亿元。
target    根据规划,2025年产业规模要达到100亿元,占比5%以上。
actual    检测指标从原来的20多项增加到近200项。
actual    给予入选“英才”计划的人才100万元资助。
actual    资助额度最高可达1亿元。
estimate  预计明年销售收入将达到3亿元左右。
target    根据《三年行动计划》,到2027年,规模力争突破1800亿元,建成平台3个以上。
target    到“十五五”末,规模将突破2000亿元,培育龙头企业2家,十亿级企业15家。
plan      要在核心区打造“芯谷”,建设12平方公里空间。
advice    专家建议设立10亿元基金。
advice    建议组建3个联盟,培育20家企业。
advice    三地应聚焦两大核心领域。
advice    他呼吁增加5个名额。
advice    政府应当设立2亿元资金。
"""
SCOPES = """
national      我国数字医疗市场规模达289亿元。
national      全国共有10款产品获批。
national      全球市场规模达5000亿美元。
national      我国市场规模增长至289亿元,复合增长率达80.9%。
region        全市共有企业1.2万家。
region        深圳市新增企业300家。
region        龙华区集聚企业300家。
region        京津冀集聚企业5300余家。
region        我省拥有孵化器35家。
zone          科学城集聚企业200家。
zone          园区已入驻企业468家。
zone          高新区产值达300亿元。
organisation  该公司现有员工1800人。
organisation  实验室组建团队15个。
organisation  该院拥有病床1500张。
region        全市首个获批产品。
"""


def rows(table: str) -> list[tuple[str, str]]:
    lines = [line for line in table.splitlines() if line]
    return [(line.split()[0], line.split()[1]) for line in lines]


@pytest.mark.parametrize(("kind", "sentence"), rows(KINDS))
def test_kind(kind: str, sentence: str) -> None:
    periods = find_periods(sentence, anchor=ANCHOR)
    found = find_quantities(sentence, claims_only=True)
    assert found
    for quantity in found:
        numbers = (quantity.number_start, quantity.number_end)
        period = period_for(sentence, quantity, periods, ANCHOR)
        guess = kind_of(sentence, numbers, anchor=ANCHOR, period=period)
        assert guess.kind == kind, (quantity.text, guess)
        assert 0 < guess.confidence <= 1
        assert guess.cue in sentence


@pytest.mark.parametrize(("kind", "sentence"), rows(KINDS))
def test_kind_finds_its_period_itself(kind: str, sentence: str) -> None:
    quantity = find_quantities(sentence, claims_only=True)[0]
    numbers = (quantity.number_start, quantity.number_end)
    assert kind_of(sentence, numbers, anchor=ANCHOR).kind == kind


@pytest.mark.parametrize(("scope", "sentence"), rows(SCOPES))
def test_scope(scope: str, sentence: str) -> None:
    quantity = find_quantities(sentence, claims_only=True)[-1]
    guess = scope_of(sentence, (quantity.number_start, quantity.number_end))
    assert guess.scope == scope, guess


def test_a_rank_in_the_country_is_no_figure_of_the_country() -> None:
    sentence = "该园区是我国北方最大的集散地。"
    [quantity] = find_quantities(sentence, claims_only=True)
    assert scope_of(sentence, (quantity.number_start, quantity.number_end)).scope == "zone"


def test_nothing_named_is_said_so() -> None:
    assert scope_of("增长5%", (2, 4)) == ("", "", 0.0)


def test_a_past_year_is_no_target_though_it_says_to() -> None:
    sentence = "到2022年底启用了8个平台"
    [quantity] = find_quantities(sentence, claims_only=True)
    numbers = (quantity.number_start, quantity.number_end)
    assert kind_of(sentence, numbers, anchor="2023-01").kind == "actual"
    assert kind_of(sentence.replace("启用了", "启用"), numbers, anchor="2021").kind == "target"


def test_the_sentence_may_stand_in_a_longer_text() -> None:
    before = "建议引进5家企业。"
    sentence = "目前已有20个团队。"
    quantity = find_quantities(before + sentence, claims_only=True)[-1]
    numbers = (quantity.number_start, quantity.number_end)
    assert kind_of(before + sentence, numbers, anchor=ANCHOR).kind == "actual"
