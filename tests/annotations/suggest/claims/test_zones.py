"""Which zone or park a figure is of, where places and zones stand in one another."""

import pytest

from tests.annotations.suggest.claims.unseen import Workbench

PLACED = [
    # the article's region, title, text, value, region
    ("太仓市", "太仓高新区跑出加速度", "生物港集聚企业187家。", "187家", "太仓高新区"),
    ("太仓市", "太仓跑出加速度", "全市集聚企业187家。", "187家", "太仓市"),
    ("太仓市", "太仓跑出加速度", "太仓高新区集聚企业187家。", "187家", "太仓高新区"),
    ("太仓市", "昆山高新区跑出加速度", "产业园集聚企业187家。", "187家", "太仓市"),
    ("太仓高新区", "园区跑出加速度", "园区集聚企业187家。", "187家", "太仓高新区"),
    ("亳州", "药都亳州", "位于亳州高新区的创新基地占地1200亩。", "1200亩", "亳州高新区"),
    (
        "成都高新区",
        "产业观察",
        "生物城累计签约项目230个。天府国际生物城很大。",
        "230个",
        "成都高新区",
    ),
    ("成都", "产业观察", "成都高新区累计签约项目230个。", "230个", "成都高新区"),
    (
        "成都高新区",
        "产业观察",
        "成都前沿医学中心建成实验室12万平方米。",
        "12万平方米",
        "成都高新区",
    ),
    ("安徽", "产业观察", "芜湖弗驰动力有限公司研发费用2.1亿元。", "2.1亿元", "芜湖"),
    (
        "襄阳",
        "产业观察",
        "襄阳高新区、襄州区、谷城县、枣阳市四大板块错位发展。",
        "四大",
        "襄阳",
    ),
    (
        "襄阳",
        "产业观察",
        "扎根谷城县的隆中科技有限公司营收8.7亿元。公司员工有600人。",
        "600人",
        "谷城县",
    ),
]


@pytest.mark.parametrize(("place", "title", "text", "value", "region"), PLACED)
def test_the_region_of_a_figure(place: str, title: str, text: str, value: str, region: str) -> None:
    found = Workbench().suggest(text, place=place, date="2024-05-10", title=title)
    [claim] = [one for one in found if one.fields is not None and one.fields.value_text == value]
    assert claim.fields is not None
    assert claim.fields.regions == (region,)
