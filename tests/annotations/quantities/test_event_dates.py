"""Dates told as the value of a claim: when something happened or will happen."""

import pytest

from annotations.quantities.find import find_quantities

# The date, and a sentence that tells when an event was or will be.
DATES = """
2016年            园区于2016年启动建设。
2019年            2019年,由科研院所联合龙头企业组建了创新中心。
2019年            主任告诉记者,2019年,市里成立了产业专班。
2021年            2021年,该区发布了空间规划及产业政策。
2023年            该项目预计2023年正式投产。
2025年            二期计划2025年建成。
2026年上半年      一期2026年上半年投产。
今年8月           一期计划今年8月动工。
今年6月           厂房已于今年6月交付使用。
去年12月          首期资金已于去年12月到位。
今年9月           今年9月,自主研发的双抗药物获批开展临床试验。
2024年底          生产线将于2024年底投用。
2022年3月         2022年3月,中心正式揭牌。
2025年3月1日      措施自2025年3月1日起施行。
5月20日           5月20日,投资大会在会展中心举行。
今年3月           今年3月,该公司完成B轮融资。
去年9月           去年9月,项目一期正式投入运营。
2020年            2020年,园区被认定为国家新型工业化产业示范基地。
1998年            海川药业成立于1998年。
2003年            科学园始建于2003年,面积不大。
2016年            2016年,张教授回国创办了一所研究院。
2023年3月         2023年3月,海川集团收购了同城的药厂。
2019年8月         2019年8月,经省政府批准,产业园设立。
2021年            2021年,该市入选国家试点城市。
2023年11月        2023年11月获得药监部门批准上市。
2024年1月         2024年1月,中心投入使用。
6月12日           6月12日,第十届生物产业大会在新港开幕。
"""
# No date is a claim here, whatever else is.
NO_DATES = """
2023年,园区新增企业30家。
2022年签约项目20个,投产8个。
2023年投产的二期工厂已满产。
2021年成立以来,公司发展迅速。
到2025年建成全国一流的园区。
截至2023年底,已投产企业30家。
2023年产值增长8%。
近三年成立了5家企业。
2024年发布会现场气氛热烈。
根据2021年出台的规划,加快建设。
据2023年发布的数据,行业整体向好。
与2020年投产相比,效率更高。
2023年,中国企业持续加大投入。
早在2018年,当地便重视中医药。
2018年落户本市以来,公司发展很快。
企业从2015年成立至今,一直做检测。
2023年,公司获得的订单更多。
今年4月,公司完成首例患者给药。
"""


@pytest.mark.parametrize("line", DATES.strip().splitlines())
def test_when_something_happened_is_a_claim(line: str) -> None:
    date, sentence = line.split()
    found = [q for q in find_quantities(sentence, claims_only=True) if q.value_class == "date"]
    assert [q.text for q in found] == [date]
    assert found[0].low is None
    assert sentence[found[0].start : found[0].end] == date


@pytest.mark.parametrize("sentence", NO_DATES.strip().splitlines())
def test_a_time_that_only_dates_a_figure_is_none(sentence: str) -> None:
    found = find_quantities(sentence, claims_only=True)
    assert [q.text for q in found if q.value_class == "date"] == []


def test_both_a_figure_and_the_date_of_its_event() -> None:
    found = find_quantities("一期20万平方米厂房已于今年6月交付使用。", claims_only=True)
    assert [(q.text, q.value_class) for q in found] == [
        ("20万平方米", "number"),
        ("今年6月", "date"),
    ]
